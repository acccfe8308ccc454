package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.CellRef;
import rendicion.domain.ExecutionTotal;
import rendicion.domain.Results;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** What the activities of the plan, an objective, a service or a district come to together. */
final class ExecutionSheet {

  private final Phrases phrases;
  private final ActivitiesSheet activities;

  ExecutionSheet(Phrases phrases, ActivitiesSheet activities) {
    this.phrases = phrases;
    this.activities = activities;
  }

  SheetDraft draft() {
    boolean none = phrases.account().results().stream().allMatch(r -> r.execution().isEmpty());
    SheetDraft.Head head =
        none ? phrases.head("execution", phrases.say("execution.none")) : phrases.head("execution");
    List<List<Entry>> rows = new ArrayList<>();
    for (Results results : phrases.account().results()) {
      for (ExecutionTotal total : results.execution()) {
        rows.add(row(total, results, head, rows.size()));
      }
    }
    return SheetDraft.of(
            "Ejecucion",
            phrases.say("execution.sheet"),
            "Tabla_Ejecucion",
            head,
            columns(),
            List.of(0, 1, 2, 3),
            rows)
        .withLooseKeys(List.of(0, 2, 3))
        .on(SheetDraft.Paper.A3);
  }

  private List<SheetDraft.Column> columns() {
    List<SheetDraft.Column> columns = new ArrayList<>();
    columns.add(phrases.column("group", 13));
    columns.add(phrases.column("code", 9));
    columns.add(phrases.column("name", 44));
    columns.add(phrases.column("period", 9));
    for (ActivityResult.State state : ActivityResult.State.values()) {
      columns.add(SheetDraft.Column.of(phrases.wording().name(state), 9));
    }
    columns.add(phrases.column("physical", 11, SheetDraft.Kind.BAR));
    columns.add(phrases.column("physical-coverage", 12));
    columns.add(phrases.column("pim", 16));
    columns.add(phrases.column("spent", 16));
    columns.add(phrases.column("financial", 11, SheetDraft.Kind.BAR));
    columns.add(phrases.column("financial-coverage", 12));
    return columns;
  }

  private List<Entry> row(ExecutionTotal total, Results results, SheetDraft.Head head, int index) {
    ExecutionFormulas formulas =
        new ExecutionFormulas(activities, total, head.headerRow(), head.firstRow() + index);
    List<Entry> row = new ArrayList<>();
    row.add(Entry.text(phrases.wording().name(total.group())));
    row.add(Entry.text(code(total)));
    row.add(Entry.text(name(total)));
    row.add(Entry.text(results.period().code()));
    for (ActivityResult.State state : ActivityResult.State.values()) {
      Entry count = Entry.whole(total.states().getOrDefault(state, 0));
      row.add(formulas.count(CellRef.columnLetters(row.size() + 1), count));
    }
    row.add(formulas.physical(phrases.percentage(total.physical())));
    row.add(phrases.coverage(total.physicalCoverage()));
    row.add(formulas.sum(ActivitiesSheet.BUDGET, money(total, ActivityFigure.BUDGET)));
    row.add(formulas.sum(ActivitiesSheet.SPENT, money(total, ActivityFigure.SPENT)));
    row.add(formulas.financial(phrases.percentage(total.financial())));
    row.add(phrases.coverage(total.financialCoverage()));
    return row;
  }

  /** A service has a name and no code. */
  private String code(ExecutionTotal total) {
    return total.group() == ExecutionTotal.Group.SERVICE ? phrases.say("none") : total.key();
  }

  private String name(ExecutionTotal total) {
    return switch (total.group()) {
      case PLAN -> phrases.plan().title();
      case OBJECTIVE -> phrases.plan().getObjective(total.key()).name();
      case SERVICE -> total.key();
      case DISTRICT -> phrases.place(total.key());
    };
  }

  private Entry money(ExecutionTotal total, ActivityFigure figure) {
    BigDecimal amount = total.amounts().get(figure);
    return amount == null ? phrases.missing() : new Entry.Number(amount, Look.SOLES);
  }
}
