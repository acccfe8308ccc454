/**
 * The answer to an office: what arrived, what counts, what must be mended and where, its own
 * workbook with the cells marked, and one receipt for each content that it delivered.
 *
 * <p>Doors: {@link rendicion.feedback.OfficeFeedback}, and {@link
 * rendicion.feedback.OfficeTemplate} for workbooks that are yet to be filled in. Must never know:
 * why something is a finding, how a figure is used, when the answer is published.
 */
@NullMarked
package rendicion.feedback;

import org.jspecify.annotations.NullMarked;
