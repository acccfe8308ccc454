/**
 * From the workbooks that municipal offices keep to public accountability.
 *
 * <pre>
 *  street door   RendicionApplication, cli            main, commands, exit codes
 *                        |
 *  roof          job                                  the order of the work; only room that knows Spring Batch
 *                        |  may call every room below
 *  first floor   intake  reading  store  feedback  consolidated  report  publication  plan
 *                (files) (POI)    (JDBC) (POI)     (workbook)    (pdf)   (manifest)   (YAML)
 *                        |  one technology each; they never call each other, nor the ground floor  [report uses pdf, consolidated workbook]
 *  ground floor  validation  progress                 the thinking: pure Java      pdf  tagged layout over OpenPDF
 *                                                     workbook  sheets that live   markup  XML, forwards, no library
 *                        |  every room above may use
 *  foundation    domain  wording                      the nouns, results included; how they are said in Spanish
 * </pre>
 *
 * <p>Start at {@code rendicion.job.RendicionJobConfiguration}: its job reads as the main flow.
 */
@NullMarked
package rendicion;

import org.jspecify.annotations.NullMarked;
