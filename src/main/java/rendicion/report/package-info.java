/**
 * What the accountability report says: one PDF for one reporting period, read from top to bottom by
 * a citizen, an official or an auditor.
 *
 * <p>Door: {@link rendicion.report.Reports}. Must never know: how progress is computed, how a PDF
 * is tagged or laid out, where files come from, what time it is.
 */
@NullMarked
package rendicion.report;

import org.jspecify.annotations.NullMarked;
