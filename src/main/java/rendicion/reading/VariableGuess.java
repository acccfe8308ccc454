package rendicion.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Office;
import rendicion.domain.Plan;
import rendicion.domain.ProposedLayout.Certainty;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.words.Plain;
import rendicion.reading.words.Units;

/** Guesses which variable of the plan a column holds: by label, known labels, unit and kind. */
final class VariableGuess {
  private static final BigDecimal ALIKE = new BigDecimal("0.6");
  private static final BigDecimal CLEARLY = new BigDecimal("0.1");
  private static final BigDecimal OWN = new BigDecimal("0.05");

  /** A variable that only other offices deliver has to be much alike. */
  private static final BigDecimal STRANGE = new BigDecimal("0.25");

  private static final int STEM = 6;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "de",
          "del",
          "la",
          "las",
          "el",
          "los",
          "en",
          "por",
          "con",
          "sin",
          "para",
          "total",
          "numero",
          "nro",
          "cantidad",
          "segun",
          "que",
          "una",
          "y",
          "o",
          "a",
          "n",
          "no",
          "casos",
          "caso",
          "ano",
          "anual",
          "mes",
          "mensual");

  private final Plan plan;
  private final Map<Variable, List<String>> names = new LinkedHashMap<>();
  private final Set<String> own = new HashSet<>();

  VariableGuess(Plan plan, List<Office> offices, String office) {
    this.plan = plan;
    plan.variables().forEach(v -> names.put(v, new ArrayList<>(List.of(v.name()))));
    for (Office each : offices) {
      each.deliverables().stream()
          .flatMap(d -> d.tables().stream())
          .flatMap(t -> t.columns().stream())
          .filter(c -> !c.countRows())
          .forEach(c -> learn(c, each.code().equals(office)));
    }
  }

  private void learn(FigureColumn column, boolean ofOffice) {
    plan.findVariable(column.variable())
        .ifPresent(v -> names.getOrDefault(v, List.of()).addAll(column.labels()));
    if (ofOffice) {
      own.add(column.variable());
    }
  }

  /**
   * A variable that a column seems to hold.
   *
   * @param like the name or known label that its own is like
   */
  record Found(Variable variable, Certainty certainty, String like) {}

  private record Scored(Found found, BigDecimal score) {}

  /**
   * The variable; null when none is like it, or several are.
   *
   * @param label what names the column
   */
  @Nullable Found of(Column column, String label) {
    Scored best = null;
    boolean tied = false;
    for (Map.Entry<Variable, List<String>> entry : names.entrySet()) {
      Scored scored = fits(column, entry.getKey()) ? score(label, entry) : null;
      if (scored == null || scored.score.compareTo(ALIKE) < 0) {
        continue;
      }
      if (best == null || scored.score.subtract(best.score).compareTo(CLEARLY) >= 0) {
        best = scored;
        tied = false;
      } else if (best.score.subtract(scored.score).compareTo(CLEARLY) < 0) {
        tied = true;
      }
    }
    return best == null || tied ? null : best.found;
  }

  private @Nullable Scored score(String label, Map.Entry<Variable, List<String>> entry) {
    Scored best = null;
    for (String name : entry.getValue()) {
      boolean same = Plain.words(name).equals(Plain.words(label));
      BigDecimal score = same ? BigDecimal.TWO : alike(stems(label), stems(name));
      boolean ofOffice = own.isEmpty() || own.contains(entry.getKey().code());
      if (score.signum() > 0) {
        score = ofOffice ? score.add(OWN) : score.subtract(STRANGE);
      }
      if (best == null || score.compareTo(best.score) > 0) {
        Certainty certainty = same ? Certainty.CERTAIN : Certainty.LIKELY;
        best = new Scored(new Found(entry.getKey(), certainty, name), score);
      }
    }
    return best;
  }

  /** Twice what two sets share by what they have together. */
  private static BigDecimal alike(Set<String> a, Set<String> b) {
    long common = a.stream().filter(b::contains).count();
    return common == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(2 * common)
            .divide(BigDecimal.valueOf(a.size() + b.size()), MathContext.DECIMAL32);
  }

  private static Set<String> stems(String label) {
    Set<String> stems = new HashSet<>();
    for (String word : Plain.words(label).split(" ")) {
      if (!EMPTY_WORDS.contains(word) && word.matches("\\p{L}{2,}")) {
        String singular = word.replaceFirst("(?<=\\p{L}{4})(?:es|s)$", "");
        stems.add(singular.substring(0, Math.min(STEM, singular.length())));
      }
    }
    return stems;
  }

  private static boolean fits(Column column, Variable variable) {
    boolean percent = variable.unit().kind() == UnitKind.PERCENTAGE;
    if (column.type() == ColumnType.PERCENT && !percent) {
      return false;
    }
    String unit = column.unit();
    if (unit == null || !Units.isKnown(unit) || !Units.isKnown(variable.unit().symbol())) {
      return true;
    }
    return Units.factor(unit, variable.unit().symbol()) != null;
  }
}
