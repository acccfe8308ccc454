/**
 * The answer to an office: what arrived, what counts, what must be mended and where, its own
 * workbook with the cells marked, and one receipt for each content that it delivered.
 *
 * <p>Door: {@link rendicion.feedback.OfficeFeedback}. Must never know: why something is a finding,
 * how a figure is used, when the answer is published.
 */
@NullMarked
package rendicion.feedback;

import org.jspecify.annotations.NullMarked;
