package rendicion.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.FileKind;
import rendicion.domain.Office;
import rendicion.domain.Plan;
import rendicion.domain.ProposedLayout;
import rendicion.domain.ProposedLayout.Certainty;
import rendicion.domain.ProposedLayout.Extent;
import rendicion.domain.ProposedLayout.ProposedFigure;
import rendicion.domain.ProposedLayout.ProposedTable;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.UnreadableWorkbookException;
import rendicion.reading.cells.WorkbookOpener;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.tables.SheetForm;
import rendicion.reading.tables.SheetIndex;
import rendicion.reading.tables.Table;
import rendicion.reading.tables.TableFinder;
import rendicion.reading.tables.TableTraits;
import rendicion.reading.words.Periods;
import rendicion.reading.words.Plain;
import rendicion.reading.words.Units;

/** Proposes how a workbook that no layout describes could be read. */
public final class LayoutProposer {
  private final Plan plan;
  private final String fileName;
  private final VariableGuess variables;

  private LayoutProposer(Plan plan, String fileName, VariableGuess variables) {
    this.plan = plan;
    this.fileName = fileName;
    this.variables = variables;
  }

  /**
   * Looks at the sheets that are not hidden.
   *
   * @param name the workbook's file name, which may differ from that of the file read
   * @param office code of the office that delivered it; empty when that is not known
   * @param offices from whose layouts known labels are learnt
   * @return without tables when none can be found or the file cannot be read
   * @throws IOException when the disk fails
   */
  public static ProposedLayout propose(
      Path file, FileKind kind, String name, String office, Plan plan, List<Office> offices)
      throws IOException {
    LayoutProposer proposer =
        new LayoutProposer(plan, name, new VariableGuess(plan, offices, office));
    List<ProposedTable> tables = new ArrayList<>();
    try {
      List<SheetGrid> sheets = WorkbookOpener.open(file, kind).sheets();
      SheetIndex index = SheetIndex.of(sheets);
      for (SheetGrid sheet : sheets) {
        if (!sheet.hidden() && !SheetForm.is(sheet)) {
          TableFinder.find(sheet, index).forEach(t -> proposer.propose(t).ifPresent(tables::add));
        }
      }
    } catch (UnreadableWorkbookException e) {
      tables.clear();
    }
    return new ProposedLayout(office, name, tables);
  }

  /** Nothing for forms and for tables without labels or figures. */
  private Optional<ProposedTable> propose(Table table) {
    List<Column> figures = table.columns().stream().filter(c -> isOfFigures(c, table)).toList();
    if (figures.isEmpty() || TableTraits.isForm(table)) {
      return Optional.empty();
    }
    OriginGuess origins = new OriginGuess(table, plan, fileName, figures);
    Set<Integer> taken = origins.columns();
    List<Column> wanted = figures.stream().filter(c -> !taken.contains(c.number())).toList();
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProposedTable(
                table.grid().name(),
                extent(table),
                origins.place(),
                origins.year(),
                origins.month(),
                origins.detail(),
                figures(table, wanted)));
  }

  private static boolean isOfFigures(Column column, Table table) {
    boolean numbers =
        column.type() == ColumnType.INTEGER
            || column.type() == ColumnType.DECIMAL
            || column.type() == ColumnType.PERCENT;
    return numbers && !column.path().isEmpty() && !RowNumbers.are(table, column);
  }

  private static Extent extent(Table table) {
    return new Extent(
        table.headerFirst(),
        table.headerLast(),
        table.bodyFirst(),
        table.bodyLast(),
        CellRef.columnLetters(table.firstColumn()),
        CellRef.columnLetters(table.lastColumn()),
        TableTraits.totals(table));
  }

  private List<ProposedFigure> figures(Table table, List<Column> columns) {
    List<ProposedFigure> figures = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (Column column : columns) {
      String label = String.join("/", column.path().stream().map(Plain::collapse).toList());
      if (labels.add(Plain.words(label))) {
        figures.add(figure(table, column, label));
      }
    }
    return onePerPeriod(figures);
  }

  private ProposedFigure figure(Table table, Column column, String label) {
    VariableGuess.Found found = variables.of(column, name(table, column));
    if (found == null && column.path().size() > 1) {
      found = variables.of(column, column.path().getLast());
    }
    return new ProposedFigure(
        CellRef.columnLetters(column.number()),
        label,
        Optional.ofNullable(found).map(f -> f.variable().code()),
        found == null ? Certainty.ASKED : found.certainty(),
        found == null ? "" : found.like(),
        found == null ? null : unit(column, found));
  }

  /** Its labels without periods; where nothing else is in them, what stands above the table. */
  private static String name(Table table, Column column) {
    List<String> words =
        column.path().stream().filter(l -> !Periods.isOnlyPeriod(l)).map(Plain::collapse).toList();
    if (!words.isEmpty()) {
      return String.join("/", words);
    }
    String above = table.titles().isEmpty() ? "" : table.titles().getLast();
    return above + " " + table.grid().name();
  }

  private static @Nullable String unit(Column column, VariableGuess.Found found) {
    String written = column.unit();
    String own = found.variable().unit().symbol();
    boolean converts = written != null && Units.factor(written, own) != null;
    return converts && !Plain.of(String.valueOf(written)).equals(Plain.of(own)) ? written : null;
  }

  /** Of several columns for one variable, which are not of different times, all are asked. */
  private static List<ProposedFigure> onePerPeriod(List<ProposedFigure> figures) {
    List<ProposedFigure> sure = new ArrayList<>();
    for (ProposedFigure figure : figures) {
      boolean twice =
          figure.variable().isPresent()
              && figures.stream()
                  .anyMatch(
                      f ->
                          f != figure
                              && f.variable().equals(figure.variable())
                              && f.certainty().compareTo(figure.certainty()) <= 0
                              && period(f).equals(period(figure)));
      sure.add(twice ? asked(figure) : figure);
    }
    return sure;
  }

  private static String period(ProposedFigure figure) {
    return Periods.year(figure.label()) + " " + Periods.months(figure.label());
  }

  private static ProposedFigure asked(ProposedFigure figure) {
    return new ProposedFigure(
        figure.column(), figure.label(), Optional.empty(), Certainty.ASKED, "", null);
  }
}
