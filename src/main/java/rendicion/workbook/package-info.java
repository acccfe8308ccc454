/**
 * A workbook that lives: sheets of ours are written again in place, and all that people made of the
 * file stays as it is. Works on the parts of the file, so that what is not ours is copied byte for
 * byte and big sheets are written as a stream.
 *
 * <p>Door: {@link rendicion.workbook.LivingWorkbook}, which takes a {@link
 * rendicion.workbook.BookDraft}. Must never know: what the figures mean, plans, offices, when the
 * workbook is published.
 */
@NullMarked
package rendicion.workbook;

import org.jspecify.annotations.NullMarked;
