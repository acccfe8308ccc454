/**
 * The sample workbooks of {@code input/puno-2019-2022}, kept as code: one class per design of
 * workbook. Its door is {@link rendicion.samples.SampleWorkbooks}; what writes the workbooks knows
 * nothing of the program; only the test that reads them does.
 */
@NullMarked
package rendicion.samples;

import org.jspecify.annotations.NullMarked;
