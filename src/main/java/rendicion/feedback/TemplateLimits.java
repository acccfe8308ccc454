package rendicion.feedback;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.feedback.TemplateColumn.Content;
import rendicion.wording.Wording;

/**
 * Makes a spreadsheet refuse in a cell what the rules would refuse in it, in the words in which
 * they would say so.
 */
final class TemplateLimits {

  private static final int LONGEST_LIST = 255;
  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_TEXT = 255;
  private static final String MOST = "1E+15";

  private final XSSFWorkbook workbook;
  private final int year;
  private final Wording wording;
  private final Map<List<String>, String> lists = new HashMap<>();

  TemplateLimits(XSSFWorkbook workbook, int year, Wording wording) {
    this.workbook = workbook;
    this.year = year;
    this.wording = wording;
  }

  /** Nothing for names that only the office knows. */
  void put(XSSFSheet sheet, TemplateColumn column, CellRangeAddress cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    switch (column.content()) {
      case Content.Name n -> {}
      case Content.Choice c when c.values().isEmpty() -> {}
      case Content.Choice c -> {
        DataValidation list = helper.createValidation(oneOf(helper, c.values()), at(cells));
        list.setSuppressDropDownArrow(true);
        list.setShowErrorBox(!c.limits().isEmpty());
        say(list, column, c.limits());
        sheet.addValidationData(list);
      }
      case Content.Amount a -> {
        DataValidation number = helper.createValidation(within(helper, a.limits()), at(cells));
        number.setShowErrorBox(true);
        say(number, column, a.limits());
        sheet.addValidationData(number);
      }
    }
  }

  private static CellRangeAddressList at(CellRangeAddress cells) {
    return new CellRangeAddressList(
        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn());
  }

  /** Any number where no rule limits it: never a text. */
  private static DataValidationConstraint within(
      DataValidationHelper helper, List<CellConstraint> limits) {
    boolean whole = limits.stream().anyMatch(c -> c.limit() instanceof Limit.Whole);
    String least = "-" + MOST;
    String most = MOST;
    for (CellConstraint constraint : limits) {
      if (constraint.limit() instanceof Limit.AtLeast l) {
        least = written(l.least());
      } else if (constraint.limit() instanceof Limit.AtMost m) {
        most = written(m.most());
      }
    }
    boolean open = most.equals(MOST) && !least.startsWith("-" + MOST);
    return helper.createNumericConstraint(
        whole ? ValidationType.INTEGER : ValidationType.DECIMAL,
        open ? OperatorType.GREATER_OR_EQUAL : OperatorType.BETWEEN,
        least,
        open ? null : most);
  }

  private static String written(BigDecimal number) {
    return number.toPlainString();
  }

  /** Short lists stand in the validation itself; longer ones in a sheet of their own. */
  private DataValidationConstraint oneOf(DataValidationHelper helper, List<String> values) {
    boolean plain = values.stream().noneMatch(v -> v.contains(",") || v.contains("\""));
    if (plain && String.join(",", values).length() <= LONGEST_LIST) {
      return helper.createExplicitListConstraint(values.toArray(String[]::new));
    }
    return helper.createFormulaListConstraint(lists.computeIfAbsent(values, this::listed));
  }

  private String listed(List<String> values) {
    XSSFSheet sheet = workbook.getSheet(TemplateBook.LISTS);
    XSSFSheet into = sheet == null ? lists() : sheet;
    int column = lists.size();
    for (int i = 1; i <= values.size(); i++) {
      @Nullable XSSFRow row = into.getRow(i);
      (row == null ? into.createRow(i) : row).createCell(column).setCellValue(values.get(i - 1));
    }
    CellRangeAddress at = new CellRangeAddress(1, values.size(), column, column);
    return at.formatAsString(TemplateBook.LISTS, true);
  }

  /** Told by its first cell from sheets that an office hides. */
  private XSSFSheet lists() {
    XSSFSheet sheet = workbook.createSheet(TemplateBook.LISTS);
    sheet.createRow(0).createCell(0).setCellValue(wording.say("feedback.template.lists"));
    return sheet;
  }

  private void say(DataValidation validation, TemplateColumn column, List<CellConstraint> limits) {
    String expected =
        limits.stream()
            .map(c -> wording.say(c.rule() + ".expected", Map.of("year", Integer.toString(year))))
            .collect(Collectors.joining(" "));
    String title =
        limits.size() == 1
            ? wording.say(limits.getFirst().rule() + ".title", Map.of())
            : wording.say("feedback.template.error", Map.of());
    boolean listed = column.content() instanceof Content.Choice && !limits.isEmpty();
    String prompt = listed ? wording.say("feedback.template.prompt", Map.of()) : column.note();
    validation.createPromptBox(
        cut(column.path().getLast(), LONGEST_TITLE), cut(prompt + " " + expected, LONGEST_TEXT));
    validation.setShowPromptBox(true);
    String error =
        expected.isEmpty() ? wording.say("feedback.template.number", Map.of()) : expected;
    validation.createErrorBox(cut(title, LONGEST_TITLE), cut(error, LONGEST_TEXT));
    validation.setEmptyCellAllowed(true);
  }

  private static String cut(String text, int most) {
    String plain = text.strip();
    return plain.length() <= most ? plain : plain.substring(0, most - 1).strip() + "…";
  }
}
