package rendicion.reading;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rendicion.domain.District;
import rendicion.domain.Plan;
import rendicion.domain.ProposedLayout.Certainty;
import rendicion.domain.ProposedLayout.Guess;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Periods;
import rendicion.reading.words.Places;
import rendicion.reading.words.Places.Place;
import rendicion.reading.words.Plain;

/** Guesses where a table says which district, year and month its rows are about. */
final class OriginGuess {
  private static final int SURE = 90;
  private static final int MOST = 60;

  private final Table table;
  private final Plan plan;
  private final String fileName;
  private final List<Column> figures;
  private final Places places;
  private final @Nullable Column placeColumn;
  private final @Nullable Column yearColumn;
  private final @Nullable Column monthColumn;

  OriginGuess(Table table, Plan plan, String fileName, List<Column> figures) {
    this.table = table;
    this.plan = plan;
    this.fileName = fileName;
    this.figures = figures;
    this.places = new Places(plan);
    Column coded = best(this::isCodeOfPlace);
    this.placeColumn = coded != null ? coded : best(this::isPlace);
    Column dated = best(value -> value instanceof CellValue.Moment);
    Column month = best(OriginGuess::isMonth);
    this.monthColumn = month != null ? month : dated;
    Column year = best(OriginGuess::isYear);
    this.yearColumn = year != null ? year : dated;
  }

  /** The leftmost labelled column of which most cells are of a kind; null when there is none. */
  private @Nullable Column best(Predicate<CellValue> kind) {
    for (Column column : table.columns()) {
      if (!column.path().isEmpty() && share(column, kind) >= MOST) {
        return column;
      }
    }
    return null;
  }

  private int share(Column column, Predicate<CellValue> kind) {
    int filled = 0;
    int of = 0;
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      CellValue value = table.grid().at(row, column.number());
      if (table.isRecord(row) && !value.isEmpty()) {
        filled++;
        of += kind.test(value) ? 1 : 0;
      }
    }
    return filled == 0 ? 0 : of * 100 / filled;
  }

  private static String text(CellValue value) {
    return switch (value) {
      case CellValue.Text t -> t.value();
      case CellValue.Number n -> n.value().toPlainString();
      default -> "";
    };
  }

  private boolean isPlace(CellValue value) {
    return places.find(text(value)) instanceof Place.Known;
  }

  private boolean isCodeOfPlace(CellValue value) {
    return text(value).strip().matches("\\d{6}(?:\\.0+)?") && isPlace(value);
  }

  private static boolean isMonth(CellValue value) {
    return value instanceof CellValue.Text t
        && Periods.isOnlyPeriod(t.value())
        && Periods.months(t.value()) != null;
  }

  private static boolean isYear(CellValue value) {
    return Periods.onlyYear(text(value)).isPresent();
  }

  /** Columns that say where or when, and so hold no figures. */
  Set<Integer> columns() {
    Set<Integer> columns = new HashSet<>();
    for (Column column : table.columns()) {
      boolean told =
          column.equals(placeColumn)
              || column.equals(yearColumn)
              || column.equals(monthColumn)
              || share(column, this::isPlace) >= MOST;
      if (told) {
        columns.add(column.number());
      }
    }
    return columns;
  }

  Guess place() {
    Column column = placeColumn;
    if (column != null) {
      int share = share(column, this::isPlace);
      return new Guess(
          in(column), share >= SURE ? Certainty.CERTAIN : Certainty.LIKELY, share + " %");
    }
    String named = named(table.grid().name());
    if (!named.isEmpty()) {
      return new Guess(new Origin.InSheetName(), Certainty.LIKELY, named);
    }
    named = named(String.join(" ", table.titles()));
    return named.isEmpty()
        ? new Guess(new Origin.Fixed(plan.province()), Certainty.ASKED, plan.provinceName())
        : new Guess(new Origin.InTitle(), Certainty.LIKELY, named);
  }

  /** The district that a text names among other words; a name shared with the province is none. */
  private String named(String text) {
    String words = " " + Plain.words(text) + " ";
    return plan.districts().stream()
        .map(District::name)
        .filter(n -> !Plain.words(n).equals(Plain.words(plan.provinceName())))
        .filter(n -> words.contains(" " + Plain.words(n) + " "))
        .findFirst()
        .orElse("");
  }

  Guess year() {
    Column column = yearColumn;
    if (column != null) {
      return new Guess(in(column), Certainty.CERTAIN, "");
    }
    if (inHeader(l -> Periods.year(l).isPresent())) {
      return new Guess(new Origin.InHeader(), Certainty.CERTAIN, "");
    }
    OptionalInt year = Periods.year(table.grid().name());
    if (year.isPresent()) {
      return new Guess(new Origin.InSheetName(), Certainty.CERTAIN, year(year));
    }
    for (String title : table.titles().reversed()) {
      year = Periods.year(title);
      if (year.isPresent()) {
        return new Guess(new Origin.InTitle(), Certainty.CERTAIN, year(year));
      }
    }
    year = Periods.year(fileName);
    return year.isPresent()
        ? new Guess(new Origin.InFileName(), Certainty.LIKELY, year(year))
        : new Guess(new Origin.None(), Certainty.ASKED, "");
  }

  private static String year(OptionalInt year) {
    return Integer.toString(year.getAsInt());
  }

  Guess month() {
    Column column = monthColumn;
    if (column != null) {
      return new Guess(in(column), Certainty.CERTAIN, "");
    }
    if (inHeader(l -> Periods.isOnlyPeriod(l) && Periods.months(l) != null)) {
      return new Guess(new Origin.InHeader(), Certainty.CERTAIN, "");
    }
    String sheet = table.grid().name();
    return Periods.isOnlyPeriod(sheet) && Periods.months(sheet) != null
        ? new Guess(new Origin.InSheetName(), Certainty.LIKELY, sheet)
        : new Guess(new Origin.None(), Certainty.LIKELY, "");
  }

  private boolean inHeader(Predicate<String> told) {
    return figures.stream().filter(c -> c.path().stream().anyMatch(told)).count() >= 2;
  }

  /** What tells rows of the same place apart; null when nothing has to. */
  @Nullable String detail() {
    if (placeColumn != null && distinct(placeColumn)) {
      return null;
    }
    for (Column column : table.columns()) {
      boolean name = column.type() == ColumnType.TEXT || column.type() == ColumnType.CODE;
      if (name && !columns().contains(column.number()) && distinct(column)) {
        return label(column);
      }
    }
    return null;
  }

  private boolean distinct(Column column) {
    Set<String> seen = new HashSet<>();
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      if (table.isRecord(row) && !seen.add(RowLabels.cell(table, row, column.number()))) {
        return false;
      }
    }
    return !column.path().isEmpty();
  }

  private static Origin in(Column column) {
    return new Origin.InColumn(List.of(label(column)));
  }

  private static String label(Column column) {
    return String.join("/", column.path().stream().map(Plain::collapse).toList());
  }
}
