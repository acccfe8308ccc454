/**
 * The sample workbooks of {@code input/puno-2019-2022}, kept as code: one class per design of
 * workbook. Its door is {@link rendicion.samples.SampleWorkbooks}; it knows nothing of the program.
 */
@NullMarked
package rendicion.samples;

import org.jspecify.annotations.NullMarked;
