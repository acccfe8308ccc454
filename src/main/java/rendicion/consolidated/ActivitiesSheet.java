package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** Every activity of the plan in every period: where it stands, what was done and spent. */
final class ActivitiesSheet {

  /** Letters of columns that formulas on other sheets name. */
  static final String PERIOD = "E";

  static final String STATE = "F";
  static final String PHYSICAL = "I";
  static final String BUDGET = "J";
  static final String SPENT = "K";
  static final String OBJECTIVE = "M";
  static final String SERVICE = "N";

  private static final int PRINTED = 12;

  private final Phrases phrases;
  private final SheetDraft.Head head;
  private final List<List<Entry>> rows = new ArrayList<>();

  ActivitiesSheet(Phrases phrases) {
    this.phrases = phrases;
    this.head = phrases.head("activities");
    for (Activity activity : phrases.plan().activities()) {
      for (Results results : phrases.account().results()) {
        rows.add(row(activity, results, head.firstRow() + rows.size()));
      }
    }
  }

  static String name(Phrases phrases) {
    return phrases.say("activities.sheet");
  }

  SheetDraft draft() {
    return SheetDraft.of(
            "Actividades", name(phrases), "Tabla_Actividades", head, columns(), List.of(0, 4), rows)
        .printing(PRINTED)
        .on(SheetDraft.Paper.A3);
  }

  /** The cells of a column, as formulas on other sheets name them. */
  String column(String letter) {
    int last = head.firstRow() + Math.max(0, rows.size() - 1);
    return "'%s'!$%s$%d:$%s$%d".formatted(name(phrases), letter, head.firstRow(), letter, last);
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("activity-code", 10),
        phrases.column("objective", 36),
        phrases.column("activity-name", 44),
        phrases.column("service", 40),
        phrases.column("period", 8),
        phrases.column("state", 12),
        phrases.column("programmed", 13),
        phrases.column("done", 13),
        phrases.column("physical", 11, SheetDraft.Kind.BAR),
        phrases.column("pim", 16),
        phrases.column("spent", 16),
        phrases.column("financial", 11, SheetDraft.Kind.BAR),
        phrases.column("objective-key", 9),
        phrases.column("service-read", 40));
  }

  private List<Entry> row(Activity activity, Results results, int row) {
    ActivityResult result = results.getActivity(activity.code());
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.text(activity.code()));
    entries.add(Entry.text(phrases.plan().getObjective(activity.objective()).name()));
    entries.add(Entry.text(activity.name()));
    entries.add(Entry.text(service(activity)));
    entries.add(Entry.text(results.period().code()));
    entries.add(state(result));
    entries.add(amount(result, ActivityFigure.PROGRAMMED));
    entries.add(amount(result, ActivityFigure.DONE));
    entries.add(
        ratio(
            result.physical(),
            operand("H" + row, result, ActivityFigure.DONE),
            operand("G" + row, result, ActivityFigure.PROGRAMMED)));
    entries.add(money(result, ActivityFigure.BUDGET));
    entries.add(money(result, ActivityFigure.SPENT));
    entries.add(
        ratio(
            result.financial(),
            operand("K" + row, result, ActivityFigure.SPENT),
            operand("J" + row, result, ActivityFigure.BUDGET)));
    entries.add(Entry.text(activity.objective()));
    entries.add(Entry.text(activity.serviceRead()));
    return entries;
  }

  private String service(Activity activity) {
    String suggested = activity.suggestedService();
    return suggested == null
        ? activity.service()
        : activity.service()
            + "\n"
            + phrases.say("service.suggested", java.util.Map.of("service", suggested));
  }

  private Entry state(ActivityResult result) {
    String word = phrases.wording().name(result.state());
    return switch (result.state()) {
      case NOT_REPORTED -> new Entry.Text(word, new Look(Look.Role.GREY, Look.Format.TEXT));
      case NOT_STARTED, UNDER_WAY, DROPPED -> Entry.text(word);
      case DONE -> new Entry.Text(word, new Look(Look.Role.GREEN, Look.Format.TEXT));
    };
  }

  private Entry amount(ActivityResult result, ActivityFigure figure) {
    BigDecimal value = value(result, figure);
    return value == null ? phrases.missing() : new Entry.Number(value, Look.asWritten(value));
  }

  private Entry money(ActivityResult result, ActivityFigure figure) {
    BigDecimal value = value(result, figure);
    return value == null ? phrases.missing() : new Entry.Number(value, Look.SOLES);
  }

  private static @Nullable BigDecimal value(ActivityResult result, ActivityFigure figure) {
    return result.figures().get(figure);
  }

  private static LiveFormula.Operand operand(
      String address, ActivityResult result, ActivityFigure figure) {
    return new LiveFormula.Operand(address, value(result, figure));
  }

  private Entry ratio(Progress progress, LiveFormula.Operand part, LiveFormula.Operand whole) {
    return phrases.percentage(progress) instanceof Entry.Number n
        ? LiveFormula.ratio(part, whole, n)
        : phrases.percentage(progress);
  }
}
