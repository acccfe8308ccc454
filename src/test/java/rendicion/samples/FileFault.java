package rendicion.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import rendicion.domain.ActivityFigure;
import rendicion.domain.CellRef;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Plan;
import rendicion.domain.Reading;
import rendicion.domain.Reading.StatedTotal;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.wording.Wording;

/**
 * One fault typed into a clean workbook, as a person would: the cell is written, the workbook is
 * calculated anew and saved.
 */
final class FileFault {

  /**
   * What goes wrong at a desk, and the findings of which exactly one must tell it. A slip of a
   * digit may also break a rule between cells, and then that tells it.
   */
  enum Kind {
    TEXT("reading.unreadable-number"),
    AMBIGUOUS("reading.ambiguous-number", "reading.number-as-text"),
    NUMBER_AS_TEXT("reading.number-as-text"),
    ERROR_VALUE("reading.formula-error"),
    DATE("reading.date-for-number"),
    FORMULA("reading.formula"),
    NEGATIVE("validation.negative"),
    DECIMALS_IN_A_COUNT("validation.not-whole"),
    PERCENTAGE_ABOVE_HUNDRED("validation.above-hundred-percent"),
    TOTAL_OFF("validation.total-mismatch"),
    PART_ABOVE_WHOLE("validation.part-above-whole"),
    SPENT_ABOVE_BUDGET("validation.spent-above-budget"),
    DONE_WITHOUT_SPENDING("validation.done-without-spending"),
    MISSPELT_PLACE("reading.unknown-district"),
    OTHER_PLACE("reading.ubigeo-differs"),
    OTHER_UBIGEO("reading.ubigeo-differs", "reading.unknown-district", "validation.unknown-place"),
    UNKNOWN_ACTIVITY("reading.unknown-activity", "validation.unknown-activity");

    final Set<String> codes;

    Kind(String... codes) {
      this.codes = Set.of(codes);
    }

    /** Whether it is done to a cell with a number in it. */
    boolean isOfANumber() {
      return ordinal() < MISSPELT_PLACE.ordinal();
    }
  }

  private static final String OTHER_DISTRICT = "CAPACHICA";
  private static final Wording WORDING = Wording.spanish();
  private static final DataFormatter SHOWN = new DataFormatter(java.util.Locale.ROOT);

  private final Reading clean;
  private final Plan plan;
  private final Random random;

  FileFault(Reading clean, Plan plan, Random random) {
    this.clean = clean;
    this.plan = plan;
    this.random = random;
  }

  /** What is typed where; a text, a number, or something that only a cell can hold. */
  record Typed(CellRef cell, Object content) {}

  /** What only a cell can hold. */
  private record Special(CellType type, String text) {}

  /** The number that stands in the cell, times something, plus something. */
  private record Changed(BigDecimal times, BigDecimal plus) {}

  /** Empty where the kind does not fit the figure that was drawn. */
  Optional<Typed> draw(Kind kind, Path file) throws IOException {
    if (kind == Kind.TOTAL_OFF) {
      return totalOff();
    }
    Observation o = clean.observations().get(random.nextInt(clean.observations().size()));
    if (!o.printed().matches(".*\\d.*") || o.value().signum() == 0) {
      return Optional.empty();
    }
    return switch (kind) {
      case TEXT -> at(o, List.of("ver anexo 2", "doce", "por regularizar").get(random.nextInt(3)));
      case AMBIGUOUS -> at(o, "1." + (100 + random.nextInt(900)));
      case NUMBER_AS_TEXT -> at(o, new Special(CellType.STRING, ""));
      case ERROR_VALUE -> at(o, new Special(CellType.ERROR, "#DIV/0!"));
      case DATE -> at(o, new Special(CellType.BLANK, "fecha"));
      case FORMULA -> at(o, new Special(CellType.FORMULA, "+0"));
      case NEGATIVE -> at(o, changed(-1, "0"));
      case DECIMALS_IN_A_COUNT ->
          unit(o) == UnitKind.QUANTITY ? at(o, changed(1, "0.5")) : Optional.empty();
      case PERCENTAGE_ABOVE_HUNDRED ->
          unit(o) == UnitKind.PERCENTAGE ? at(o, changed(1, "100")) : Optional.empty();
      case PART_ABOVE_WHOLE -> whole(o).flatMap(w -> at(o, w.value().add(BigDecimal.ONE)));
      case SPENT_ABOVE_BUDGET ->
          sameActivity(o, ActivityFigure.SPENT, ActivityFigure.BUDGET)
              .flatMap(b -> at(o, b.value().add(BigDecimal.ONE)));
      case DONE_WITHOUT_SPENDING ->
          sameActivity(o, ActivityFigure.SPENT, ActivityFigure.DONE)
              .filter(done -> done.value().signum() > 0)
              .flatMap(done -> at(o, BigDecimal.ZERO));
      case MISSPELT_PLACE ->
          inRow(file, o, "21\\d{4}", "").isPresent()
              ? Optional.empty()
              : inRow(file, o, name(o), "Distrito Xyzzy");
      case OTHER_PLACE ->
          inRow(file, o, o.place(), "").isEmpty() || Set.of("210101", "210105").contains(o.place())
              ? Optional.empty()
              : inRow(file, o, name(o), OTHER_DISTRICT);
      case OTHER_UBIGEO -> inRow(file, o, o.place(), "150101");
      case UNKNOWN_ACTIVITY ->
          o.activity() == null ? Optional.empty() : inRow(file, o, o.activity(), "OE99-A99");
      case TOTAL_OFF -> Optional.empty();
    };
  }

  private String name(Observation o) {
    return Pattern.quote(WORDING.place(plan, o.place()));
  }

  private static Optional<Typed> at(Observation o, Object content) {
    return Optional.of(new Typed(o.cell(), content));
  }

  /** A slip by one, two or three digits of a figure. */
  static Typed slip(Observation o, int digits) {
    return new Typed(
        o.cell(), new Changed(BigDecimal.ONE.scaleByPowerOfTen(digits), BigDecimal.ZERO));
  }

  private static Changed changed(long times, String plus) {
    return new Changed(BigDecimal.valueOf(times), new BigDecimal(plus));
  }

  private @org.jspecify.annotations.Nullable UnitKind unit(Observation o) {
    return plan.findVariable(o.variable()).map(Variable::unit).map(u -> u.kind()).orElse(null);
  }

  private Optional<Typed> totalOff() {
    List<StatedTotal> totals = clean.totals();
    if (totals.isEmpty()) {
      return Optional.empty();
    }
    StatedTotal total = totals.get(random.nextInt(totals.size()));
    return Optional.of(
        new Typed(total.cell(), total.value().add(BigDecimal.valueOf(1 + random.nextInt(5000)))));
  }

  private Optional<Observation> whole(Observation part) {
    return plan.indicators().stream()
        .map(i -> i.formula())
        .filter(Formula.RatioOfSums.class::isInstance)
        .map(Formula.RatioOfSums.class::cast)
        .filter(r -> r.factor().compareTo(BigDecimal.valueOf(100)) == 0)
        .filter(r -> r.numerator().equals(part.variable()))
        .flatMap(
            r -> clean.observations().stream().filter(o -> o.variable().equals(r.denominator())))
        .filter(o -> o.place().equals(part.place()) && o.detail().equals(part.detail()))
        .filter(o -> o.period().equals(part.period()) && o.printed().matches(".*\\d.*"))
        .findFirst();
  }

  private Optional<Observation> sameActivity(
      Observation o, ActivityFigure mine, ActivityFigure other) {
    return clean.observations().stream()
        .filter(x -> o.variable().equals(mine.code()) && x.variable().equals(other.code()))
        .filter(x -> x.activity() != null && x.activity().equals(o.activity()))
        .filter(x -> x.period().equals(o.period()) && x.place().equals(o.place()))
        .filter(x -> x.detail().equals(o.detail()))
        .findFirst();
  }

  /** Addresses of cells that hold a number that somebody typed. */
  static Set<CellRef> numbers(Path file) throws IOException {
    Set<CellRef> numbers = new java.util.HashSet<>();
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              numbers.add(
                  new CellRef(
                      sheet.getSheetName(), cell.getColumnIndex() + 1, row.getRowNum() + 1));
            }
          }
        }
      }
    }
    return numbers;
  }

  /** The cell of the figure's row that says something, as a pattern. */
  private static Optional<Typed> inRow(Path file, Observation o, String said, String instead)
      throws IOException {
    List<Typed> found = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      Row row = book.getSheet(o.cell().sheet()).getRow(o.cell().row() - 1);
      for (Cell cell : row) {
        if (SHOWN.formatCellValue(cell).strip().matches("(?iu)" + said)
            && (!instead.equals(OTHER_DISTRICT) || isBelowTheWord(cell, "distritos?"))) {
          found.add(
              new Typed(
                  new CellRef(o.cell().sheet(), cell.getColumnIndex() + 1, o.cell().row()),
                  instead));
        }
      }
    }
    return found.stream().findFirst();
  }

  private static boolean isBelowTheWord(Cell cell, String word) {
    for (int row = 0; row < cell.getRowIndex(); row++) {
      Row above = cell.getSheet().getRow(row);
      Cell head = above == null ? null : above.getCell(cell.getColumnIndex());
      if (head != null && SHOWN.formatCellValue(head).strip().matches("(?iu)" + word)) {
        return true;
      }
    }
    return false;
  }

  /** The workbook with that typed into it, calculated anew and saved. */
  static byte[] type(Path file, Typed typed) throws IOException {
    try (Workbook book =
            WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellRef at = typed.cell();
      Row row = book.getSheet(at.sheet()).getRow(at.row() - 1);
      Cell cell = row.getCell(at.column() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      write(cell, typed.content());
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void write(Cell cell, Object content) {
    switch (content) {
      case BigDecimal number -> cell.setCellValue(number.doubleValue());
      case String text -> cell.setCellValue(text);
      case Changed(BigDecimal times, BigDecimal plus) ->
          cell.setCellValue(
              BigDecimal.valueOf(cell.getNumericCellValue())
                  .multiply(times)
                  .add(plus)
                  .doubleValue());
      case Special(CellType type, String text) when type == CellType.STRING ->
          cell.setCellValue(" " + BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString());
      case Special(CellType type, String text) when type == CellType.FORMULA ->
          cell.setCellFormula(cell.getNumericCellValue() + text);
      case Special(CellType type, String text) when type == CellType.ERROR ->
          cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
      case Special s -> {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
        cell.setCellValue(44_562);
      }
      default -> throw new IllegalArgumentException("Bug: " + content);
    }
  }
}
