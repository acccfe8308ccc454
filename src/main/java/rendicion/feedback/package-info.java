/**
 * The answer to an office: what arrived, what counts, what must be mended and where, and its own
 * workbook with the cells marked.
 *
 * <p>Door: {@link rendicion.feedback.OfficeFeedback}. Must never know: why something is a finding,
 * how a figure is used, when the answer is published.
 */
@NullMarked
package rendicion.feedback;

import org.jspecify.annotations.NullMarked;
