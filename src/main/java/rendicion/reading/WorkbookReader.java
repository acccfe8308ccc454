package rendicion.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rendicion.domain.ColumnLabel;
import rendicion.domain.Delivery;
import rendicion.domain.FileKind;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Plan;
import rendicion.domain.Reading;
import rendicion.domain.Severity;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.UnreadableWorkbookException;
import rendicion.reading.cells.Workbook;
import rendicion.reading.cells.WorkbookOpener;
import rendicion.reading.tables.SheetIndex;
import rendicion.reading.tables.Table;
import rendicion.reading.tables.TableFinder;

/**
 * Reads an office's workbook: recognises which of the office's deliverables it is, finds the tables
 * that these describe and turns their cells into observations with exact addresses. Judges nothing:
 * a figure that could be read is an observation, right or wrong.
 */
public final class WorkbookReader {
  private WorkbookReader() {}

  /**
   * Reads an archived file of which nobody asks on what day its answers came.
   *
   * @param kind what the gate found the file to be
   * @return never fails on what the file holds; what could not be read is a finding
   * @throws IOException when the disk fails
   */
  public static Reading read(
      Path archived, FileKind kind, Delivery delivery, Office office, Plan plan)
      throws IOException {
    return read(archived, kind, delivery, office, plan, List.of(), ZoneOffset.UTC);
  }

  /**
   * The same, which tells of a workbook that nobody recognised whether it is one of other offices.
   *
   * @param zone where the day on which answers came is that of the municipality
   */
  public static Reading read(
      Path archived,
      FileKind kind,
      Delivery delivery,
      Office office,
      Plan plan,
      List<Office> others,
      ZoneId zone)
      throws IOException {
    ReadingFindings findings = new ReadingFindings(delivery.path());
    try {
      Workbook workbook = WorkbookOpener.open(archived, kind);
      return read(workbook, delivery, office, plan, others, zone, findings);
    } catch (UnreadableWorkbookException e) {
      findings.ofFile(RefusalTexts.code(e.why()), Severity.ERROR, Map.of());
      return new Reading(delivery, List.of(), List.of(), List.of(), findings.all(), "");
    }
  }

  private static Reading read(
      Workbook delivered,
      Delivery delivery,
      Office office,
      Plan plan,
      List<Office> others,
      ZoneId zone,
      ReadingFindings findings) {
    FrontSheets front = FrontSheets.of(delivered);
    Workbook workbook = front.withoutThem();
    Delivery original = front.stamp().map(s -> at(s.path(), delivery)).orElse(delivery);
    List<Table> tables = new ArrayList<>();
    SheetIndex index = SheetIndex.of(workbook.sheets());
    List<SheetGrid> seen = workbook.sheets().stream().filter(s -> !s.hidden()).toList();
    seen.forEach(sheet -> tables.addAll(TableFinder.find(sheet, index)));
    if (!front.isOnlyOurs()) {
      WorkbookNotes.note(workbook, findings);
    }
    DeliverableMatcher matcher = new DeliverableMatcher(tables, seen, original.path(), findings);
    List<String> recognised = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    List<Reading.StatedTotal> totals = new ArrayList<>();
    Set<Reading.StatedTotal> alongRows = new LinkedHashSet<>();
    List<Reading.StatedSum> sums = new ArrayList<>();
    List<Reading.StatedShare> shares = new ArrayList<>();
    List<ColumnLabel> labels = new ArrayList<>();
    List<Reading.TitleYear> titleYears = new ArrayList<>();
    WritingHabit habit = WritingHabit.of(workbook);
    for (Deliverable deliverable : matcher.candidates(office)) {
      List<TableMatch> matches = matcher.match(deliverable);
      if (!matches.isEmpty()) {
        recognised.add(deliverable.code());
      }
      for (TableMatch match : matches) {
        if (!match.isUnfilled()) {
          labels.addAll(match.labels(deliverable));
        }
        TableFigures figures = new TableFigures(match, original, plan, habit, findings);
        figures.read(observations, totals);
        figures.title().ifPresent(titleYears::add);
        sums.addAll(figures.checks().sums());
        shares.addAll(figures.checks().shares(plan));
        alongRows.addAll(new RowTotals(match.table()).all());
      }
    }
    if (front.isOnlyOurs()) {
      findings.ofFile("reading.own-list", Severity.ERROR, Map.of());
    } else if (recognised.isEmpty()
        && findings.all().stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
      sayUnknown(office, others, matcher, findings);
    }
    totals.addAll(alongRows);
    WrittenAnswers answers = new WrittenAnswers(delivery, zone);
    front.sheets().forEach(answers::readFront);
    tables.forEach(answers::readTable);
    return new Reading(
        delivery,
        recognised,
        observations,
        totals,
        findings.all(),
        WorkbookNotes.sample(workbook),
        answers.all(),
        sums.stream().distinct().toList(),
        shares.stream().distinct().toList(),
        labels,
        titleYears.stream().distinct().toList());
  }

  private static void sayUnknown(
      Office office, List<Office> others, DeliverableMatcher matcher, ReadingFindings findings) {
    Office owner =
        others.stream()
            .filter(o -> !o.code().equals(office.code()) && !matcher.fitting(o).isEmpty())
            .findFirst()
            .orElse(null);
    if (owner == null) {
      findings.ofFile("reading.unknown-workbook", Severity.ERROR, Map.of("office", office.name()));
    } else {
      findings.ofFile(
          "reading.wrong-office",
          Severity.ERROR,
          Map.of(
              "office",
              office.name(),
              "other-office",
              owner.name(),
              "deliverable",
              matcher.fitting(owner).getFirst().title()));
    }
  }

  /** A copy that comes back is read under the name that the office gave to its file. */
  private static Delivery at(String path, Delivery delivery) {
    return new Delivery(
        delivery.number(),
        delivery.office(),
        path,
        delivery.content(),
        delivery.size(),
        delivery.seenAt());
  }
}
