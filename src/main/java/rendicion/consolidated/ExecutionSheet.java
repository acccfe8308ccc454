package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ExecutionTotal;
import rendicion.domain.Results;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** What the activities of the plan, an objective, a service or a district come to together. */
final class ExecutionSheet {

  private final Phrases phrases;

  ExecutionSheet(Phrases phrases) {
    this.phrases = phrases;
  }

  SheetDraft draft() {
    List<List<Entry>> rows = new ArrayList<>();
    for (Results results : phrases.account().results()) {
      results.execution().forEach(total -> rows.add(row(total, results)));
    }
    return SheetDraft.of(
        "Ejecucion",
        phrases.say("execution.sheet"),
        "Tabla_Ejecucion",
        rows.isEmpty()
            ? phrases.head("execution", phrases.say("execution.none"))
            : phrases.head("execution"),
        columns(),
        List.of(0, 1, 3),
        rows);
  }

  private List<SheetDraft.Column> columns() {
    List<SheetDraft.Column> columns = new ArrayList<>();
    columns.add(phrases.column("group", 12));
    columns.add(phrases.column("code", 34));
    columns.add(phrases.column("name", 40));
    columns.add(phrases.column("period", 9));
    for (ActivityResult.State state : ActivityResult.State.values()) {
      columns.add(SheetDraft.Column.of(phrases.wording().name(state), 12));
    }
    columns.add(phrases.column("physical", 11, SheetDraft.Kind.BAR));
    columns.add(phrases.column("physical-coverage", 12));
    columns.add(phrases.column("pim", 16));
    columns.add(phrases.column("spent", 16));
    columns.add(phrases.column("financial", 11, SheetDraft.Kind.BAR));
    columns.add(phrases.column("financial-coverage", 12));
    return columns;
  }

  private List<Entry> row(ExecutionTotal total, Results results) {
    List<Entry> row = new ArrayList<>();
    row.add(Entry.text(phrases.wording().name(total.group())));
    row.add(Entry.text(total.key()));
    row.add(Entry.text(name(total)));
    row.add(Entry.text(results.period().code()));
    for (ActivityResult.State state : ActivityResult.State.values()) {
      row.add(Entry.whole(total.states().getOrDefault(state, 0)));
    }
    row.add(phrases.percentage(total.physical()));
    row.add(phrases.coverage(total.physicalCoverage()));
    row.add(money(total, ActivityFigure.BUDGET));
    row.add(money(total, ActivityFigure.SPENT));
    row.add(phrases.percentage(total.financial()));
    row.add(phrases.coverage(total.financialCoverage()));
    return row;
  }

  private String name(ExecutionTotal total) {
    return switch (total.group()) {
      case PLAN -> phrases.plan().title();
      case OBJECTIVE -> phrases.plan().getObjective(total.key()).name();
      case SERVICE -> total.key();
      case DISTRICT -> phrases.plan().placeName(total.key());
    };
  }

  private Entry money(ExecutionTotal total, ActivityFigure figure) {
    BigDecimal amount = total.amounts().get(figure);
    return amount == null ? phrases.missing() : new Entry.Number(amount, Look.SOLES);
  }
}
