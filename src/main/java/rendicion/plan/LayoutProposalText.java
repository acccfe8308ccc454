package rendicion.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rendicion.domain.Indicator;
import rendicion.domain.Plan;
import rendicion.domain.ProposedLayout;
import rendicion.domain.ProposedLayout.Certainty;
import rendicion.domain.ProposedLayout.Guess;
import rendicion.domain.ProposedLayout.ProposedFigure;
import rendicion.domain.ProposedLayout.ProposedTable;
import rendicion.domain.TableLayout.Origin;
import rendicion.wording.Wording;

/**
 * A proposed layout as the text of a file for the folder {@code layouts} of a plan. What is only
 * asked stands in it as a comment, so that nothing counts that nobody has said: a proposal with
 * open questions is told as incomplete, line by line, when it is put there.
 */
public final class LayoutProposalText {
  private static final int SLUG = 40;
  private static final int MOST_ASKED = 12;

  private final ProposedLayout proposal;
  private final Plan plan;
  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

  private LayoutProposalText(ProposedLayout proposal, Plan plan, Wording wording) {
    this.proposal = proposal;
    this.plan = plan;
    this.wording = wording;
  }

  public static String of(ProposedLayout proposal, Plan plan, Wording wording) {
    LayoutProposalText text = new LayoutProposalText(proposal, plan, wording);
    text.head();
    text.deliverable();
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    comment("", "heading", Map.of("file", proposal.file()));
    lines.add("#");
    for (String key : List.of("purpose", "accept", "certain", "likely", "asked")) {
      comment("", key, Map.of("folder", "jobs/" + plan.code() + "/layouts/"));
    }
    lines.add("");
    String office = proposal.office();
    lines.add(office.isEmpty() ? "# oficina: " + told("office", Map.of()) : "oficina: " + office);
  }

  private void deliverable() {
    String title = proposal.file().replaceFirst("\\.[^.]*$", "");
    lines.add("entregas:");
    lines.add("  - codigo: " + code(title));
    lines.add("    titulo: " + quoted(title));
    lines.add("    archivos: [" + quoted(pattern(title)) + "]");
    lines.add("    frecuencia: " + quoted(told("frequency", Map.of())));
    lines.add("    indicadores: [" + String.join(", ", indicators()) + "]");
    if (proposal.tables().isEmpty()) {
      comment("    ", "no-tables", Map.of());
      return;
    }
    lines.add("    tablas:");
    proposal.tables().forEach(this::table);
  }

  private List<String> indicators() {
    TreeSet<String> variables =
        proposal.tables().stream()
            .flatMap(t -> t.figures().stream())
            .flatMap(f -> f.variable().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return plan.indicators().stream()
        .filter(i -> i.formula().variables().stream().anyMatch(variables::contains))
        .map(Indicator::code)
        .toList();
  }

  /** A table of which no figure is known is a comment from end to end. */
  private void table(ProposedTable table) {
    String in = table.hasFigures() ? "      " : "      # ";
    lines.add("");
    comment("      ", "table", extent(table));
    lines.add(in + "- hojas: [" + quoted(table.sheet()) + "]");
    origin(in, "lugar", "place", table.place());
    origin(in, "anio", "year", table.year());
    origin(in, "mes", "month", table.month());
    String detail = table.detail();
    if (detail != null) {
      lines.add(in + "  detalle: [" + quoted(detail) + "]" + mark(Certainty.LIKELY, "detail"));
    }
    lines.add(in + "  cifras:");
    figures(in, table);
  }

  /** All that are known; of those to be asked only as many as somebody would read. */
  private void figures(String in, ProposedTable table) {
    int asked = 0;
    for (ProposedFigure figure : table.figures()) {
      asked += figure.certainty() == Certainty.ASKED ? 1 : 0;
      if (figure.certainty() != Certainty.ASKED || asked <= MOST_ASKED) {
        figure(in, figure);
      }
    }
    if (asked > MOST_ASKED) {
      comment("          ", "more-figures", Map.of("n", asked - MOST_ASKED));
    }
  }

  private Map<String, Object> extent(ProposedTable table) {
    ProposedLayout.Extent e = table.extent();
    int levels = e.headerFirst() == 0 ? 0 : e.headerLast() - e.headerFirst() + 1;
    return Map.of(
        "sheet", table.sheet(),
        "levels", levels,
        "header", row(e.headerFirst()),
        "header-last", row(e.headerLast()),
        "first", row(e.bodyFirst()),
        "last", row(e.bodyLast()),
        "left", e.firstColumn(),
        "right", e.lastColumn(),
        "n", e.totalRows().size(),
        "totals", e.totalRows().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** A row as Excel shows it, without separators. */
  private static String row(int number) {
    return Integer.toString(number);
  }

  private void origin(String in, String key, String part, Guess guess) {
    String written = written(guess.origin());
    boolean asked = guess.certainty() == Certainty.ASKED;
    String line =
        in + (asked ? "# " : "") + "  " + key + ": " + (written.isEmpty() ? "…" : written);
    String told = part + (asked ? ".asked" : "." + kind(guess.origin()));
    lines.add(line + mark(guess.certainty(), told, Map.of("evidence", guess.evidence())));
  }

  private static String kind(Origin origin) {
    return switch (origin) {
      case Origin.None n -> "none";
      case Origin.Fixed f -> "fixed";
      case Origin.InColumn c -> "column";
      case Origin.InHeader h -> "header";
      case Origin.InSheetName s -> "sheet";
      case Origin.InTitle t -> "title";
      case Origin.InFileName f -> "file";
    };
  }

  private static String written(Origin origin) {
    return switch (origin) {
      case Origin.None n -> "ninguno";
      case Origin.Fixed f -> "{fijo: " + quoted(f.value()) + "}";
      case Origin.InColumn c ->
          "{columna: ["
              + c.labels().stream()
                  .map(LayoutProposalText::quoted)
                  .collect(Collectors.joining(", "))
              + "]}";
      case Origin.InHeader h -> "encabezado";
      case Origin.InSheetName s -> "hoja";
      case Origin.InTitle t -> "titulo";
      case Origin.InFileName f -> "archivo";
    };
  }

  private void figure(String in, ProposedFigure figure) {
    String unit = figure.unit() == null ? "" : ", unidad: " + quoted(figure.unit());
    String variable = figure.variable().orElse("…");
    boolean asked = figure.certainty() == Certainty.ASKED;
    String line =
        "    - {variable: " + variable + ", columna: [" + quoted(figure.label()) + "]" + unit + "}";
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("column", figure.column());
    arguments.put("like", figure.likeLabel());
    String told =
        asked ? "figure.asked" : "figure." + figure.certainty().name().toLowerCase(Locale.ROOT);
    lines.add(in + (asked ? "# " : "") + line + mark(figure.certainty(), told, arguments));
  }

  private String mark(Certainty certainty, String key) {
    return mark(certainty, key, Map.of());
  }

  private String mark(Certainty certainty, String key, Map<String, ?> arguments) {
    String sure = told("mark." + certainty.name().toLowerCase(Locale.ROOT), Map.of());
    return "  # " + oneLine("[" + sure + "] " + told(key, arguments));
  }

  private void comment(String in, String key, Map<String, ?> arguments) {
    told(key, arguments).lines().forEach(l -> lines.add((in + "# " + l).stripTrailing()));
  }

  private String told(String key, Map<String, ?> arguments) {
    return wording.say("plan.proposal." + key, arguments);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The file's name with anything in place of digits, so that next year's is the same. */
  private static String pattern(String title) {
    return title.replaceAll("[\\d*]+", "*");
  }

  private String code(String title) {
    String bare = Normalizer.normalize(proposal.office() + "-" + title, Normalizer.Form.NFD);
    String slug =
        bare.toUpperCase(Locale.ROOT).replaceAll("\\p{M}", "").replaceAll("[^A-Z0-9]+", "-");
    String cut = slug.substring(0, Math.min(SLUG, slug.length()));
    return cut.replaceAll("^-+|-+$", "");
  }

  /** A YAML text in double quotes. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
