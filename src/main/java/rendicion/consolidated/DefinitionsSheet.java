package rendicion.consolidated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rendicion.domain.Baseline;
import rendicion.domain.Discrepancy;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Objective;
import rendicion.domain.Variable;
import rendicion.workbook.Entry;
import rendicion.workbook.SheetDraft;

/** What everything means: the fields of each indicator's ficha, variables, and readings taken. */
final class DefinitionsSheet {

  private final Phrases phrases;
  private final Map<String, String> variables;
  private final Map<String, Integer> first = new HashMap<>();
  private final List<List<Entry>> rows = new ArrayList<>();
  private final SheetDraft.Head head;

  DefinitionsSheet(Phrases phrases) {
    this.phrases = phrases;
    this.variables = phrases.variableNames();
    this.head = phrases.head("definitions");
    phrases.plan().indicators().forEach(this::addIndicator);
    phrases.plan().objectives().forEach(this::addObjective);
    phrases.plan().variables().forEach(this::addVariable);
    phrases.plan().discrepancies().forEach(this::addDiscrepancy);
  }

  static String name(Phrases phrases) {
    return phrases.say("definitions.sheet");
  }

  /** Row of the first field of something with a code, from 1. */
  int rowOf(String code) {
    return first.getOrDefault(code, 1);
  }

  SheetDraft draft() {
    List<SheetDraft.Column> columns =
        List.of(
            phrases.column("kind", 13),
            phrases.column("code", 26),
            phrases.column("name", 44),
            phrases.column("field", 22),
            phrases.column("content", 64));
    return SheetDraft.of(
            "Definiciones", name(phrases), "Tabla_Definiciones", head, columns, List.of(1, 3), rows)
        .on(SheetDraft.Paper.A3_UPRIGHT);
  }

  private void addIndicator(Indicator i) {
    Block block = new Block("kind.indicator", i.code(), i.name());
    Objective objective = phrases.plan().getObjective(i.objective());
    block.add("objective", objective.code() + " · " + objective.name());
    block.add("printed-name", i.printedName());
    block.add("unit", unit(i.unit()));
    block.add("direction", phrases.wording().name(i.direction()));
    block.add("formula", formula(i.formula()));
    if (i.months().size() < 12) {
      block.add("months", months(i));
    }
    block.add("baseline", baseline(i.baseline()));
    block.add("target", printed(i.target().printed(), i.target().year()));
    block.add("relevance", Integer.toString(i.relevance()));
    block.add("sdg", i.articulation().sdg());
    block.add("bicentenario", i.articulation().bicentenario());
    block.add("local-plan", i.articulation().localPlan());
    block.add("source", i.source() == null ? phrases.say("missing.source") : i.source());
    if (i.contradiction() != null) {
      block.add("contradiction", i.contradiction());
    }
    i.notes().forEach(n -> block.add("note", n.text() + " (" + n.source() + ")"));
    String readings =
        phrases.plan().listDiscrepancies(i).stream()
            .map(d -> d.code() + ": " + d.reading())
            .collect(Collectors.joining("\n"));
    if (!readings.isEmpty()) {
      block.add("discrepancies", readings);
    }
  }

  private void addObjective(Objective o) {
    Block block = new Block("kind.objective", o.code(), o.name());
    block.add("problem", o.problem());
    block.add("priority", Integer.toString(o.priority()));
  }

  private void addVariable(Variable v) {
    Block block = new Block("kind.variable", v.code(), v.name());
    block.add("unit", unit(v.unit()));
    block.add("accumulation", phrases.say("accumulation." + v.accumulation().name()));
    if (v.personal()) {
      block.add("personal", phrases.say("personal"));
    }
  }

  private void addDiscrepancy(Discrepancy d) {
    Block block = new Block("kind.discrepancy", d.code(), d.summary());
    block.add(
        "mentions",
        d.mentions().stream()
            .map(m -> m.place() + ": «" + m.quote() + "»")
            .collect(Collectors.joining("\n")));
    block.add("reading", d.reading());
    block.add("reason", d.reason());
    block.add("concerns", String.join(", ", d.concerns()));
    block.add("changes-figure", phrases.say(d.changesFigure() ? "yes" : "no"));
  }

  private String unit(MeasureUnit unit) {
    return unit.symbol() + " · " + unit.name() + " (" + phrases.wording().name(unit.kind()) + ")";
  }

  private String printed(String text, int year) {
    return text + " (" + year + ")";
  }

  private String baseline(@org.jspecify.annotations.Nullable Baseline b) {
    if (b == null) {
      return phrases.say("missing.baseline");
    }
    String marks =
        b.marks().stream()
            .sorted()
            .map(m -> "; " + phrases.wording().name(m))
            .collect(Collectors.joining());
    return b.printed() + marks;
  }

  private String months(Indicator i) {
    return i.months().stream()
        .sorted()
        .map(m -> phrases.wording().month(m.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String variable(String code) {
    return variables.getOrDefault(code, code);
  }

  private String formula(Formula formula) {
    return switch (formula) {
      case Formula.AsReported f -> say("formula.reported", f.variable());
      case Formula.Sum f -> say("formula.sum", f.variable());
      case Formula.MeanOverPeriods f -> say("formula.mean", f.variable());
      case Formula.LastValue f -> say("formula.last", f.variable());
      case Formula.Maximum f -> say("formula.maximum", f.variable());
      case Formula.PerDay f -> say("formula.day", f.variable());
      case Formula.WeightedMean f ->
          phrases.say(
              "formula.weighted",
              Map.of("variable", variable(f.variable()), "weight", variable(f.weight())));
      case Formula.RatioOfSums f -> ratio(f);
    };
  }

  private String say(String key, String variable) {
    return phrases.say(key, Map.of("variable", variable(variable)));
  }

  private String ratio(Formula.RatioOfSums f) {
    String ratio =
        phrases.say(
            "formula.ratio",
            Map.of(
                "numerator",
                variable(f.numerator()),
                "denominator",
                variable(f.denominator()),
                "factor",
                f.factor().stripTrailingZeros().toPlainString()));
    return f.complementOf() == null
        ? ratio
        : f.complementOf().stripTrailingZeros().toPlainString() + " − " + ratio;
  }

  /** The rows of one thing that has a code. */
  private final class Block {
    private final String kind;
    private final String code;
    private final String name;

    Block(String kind, String code, String name) {
      this.kind = phrases.say(kind);
      this.code = code;
      this.name = name;
      first.putIfAbsent(code, head.firstRow() + rows.size());
    }

    void add(String field, String content) {
      rows.add(
          List.of(
              Entry.text(kind),
              Entry.text(code),
              Entry.text(name),
              Entry.text(phrases.say("field." + field)),
              Entry.text(content.isBlank() ? phrases.say("missing") : content)));
    }
  }
}
