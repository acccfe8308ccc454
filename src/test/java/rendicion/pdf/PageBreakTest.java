package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendicion.pdf.TableSpec.Column;

/** How pages break, on documents of chance contents. */
class PageBreakTest {

  private static final Fonts FONTS = new Fonts();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsMarginsHeadingsLinesAndRows(long seed) {
    Layout.Result layout = document(new SplittableRandom(seed)).layout();
    assertThat(layout.pages()).hasSizeGreaterThan(10);
    List<String> faults = new ArrayList<>();
    layout.pages().forEach(page -> outside(page, faults));
    layout.pages().subList(0, layout.pages().size() - 1).forEach(page -> orphan(page, faults));
    alone(layout.pages(), faults);
    splitRows(layout.pages(), faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void repeatsHeadersOnEveryPageOfATableAndReadsThemOnce() {
    TableSpec spec = TableSpec.of(Column.text("Distrito", 1), Column.number("Valor", 1));
    for (int i = 0; i < 100; i++) {
      spec.row(Cell.header("Fila " + i), Cell.of("1"));
    }
    Layout.Result layout = PdfDocument.of(Everything.INFO).table(spec).layout();
    List<Boolean> read = new ArrayList<>();
    for (Page page : layout.pages()) {
      for (Op op : page.ops()) {
        if (op instanceof Op.Glyphs glyphs && glyphs.text().equals("Valor")) {
          read.add(glyphs.tag() != null);
        }
      }
    }
    assertThat(read).containsExactly(true, false, false);
  }

  @Test
  void cutsARowOnlyWhenNoPageCouldHoldIt() {
    String shorter = "Palabras que llenan la celda. ".repeat(100);
    String longer = "Palabras que llenan la celda. ".repeat(200);
    assertThat(pagesOfTheOnlyRow(shorter)).containsExactly(2);
    assertThat(pagesOfTheOnlyRow(longer)).containsExactly(1, 2, 3);
  }

  @Test
  void keepsTheNameOfAGroupWithItsFirstRow() {
    for (int rows = 20; rows < 50; rows++) {
      TableSpec spec = TableSpec.of(Column.text("Uno", 1), Column.text("Dos", 1));
      for (int i = 0; i < rows; i++) {
        spec.row(Cell.header("Fila"), Cell.of("1"));
      }
      spec.group(List.of(Cell.header("Grupo").spanning(2, 1)));
      spec.row(Cell.header("Primera"), Cell.of("1"));
      Layout.Result layout = PdfDocument.of(Everything.INFO).table(spec).layout();
      for (Page page : layout.pages()) {
        assertThat(says(page, "Grupo")).as(rows + " rows").isEqualTo(says(page, "Primera"));
      }
    }
  }

  private static boolean says(Page page, String words) {
    return tagged(page).stream().anyMatch(glyphs -> glyphs.text().equals(words));
  }

  private static Set<Integer> pagesOfTheOnlyRow(String words) {
    PdfDocument document = PdfDocument.of(Everything.INFO);
    for (int i = 0; i < 20; i++) {
      document.paragraph("Relleno");
    }
    document.table(
        TableSpec.of(Column.text("", 1), Column.text("", 1))
            .row(Cell.header("Nota"), Cell.of(words)));
    Set<Integer> numbers = new TreeSet<>();
    for (Page page : document.layout().pages()) {
      for (Op.Glyphs glyphs : tagged(page)) {
        if (above(glyphs.tag(), "TR") != null) {
          numbers.add(page.number());
        }
      }
    }
    return numbers;
  }

  private static PdfDocument document(SplittableRandom chance) {
    PdfDocument document = PdfDocument.of(Everything.INFO).heading(1, "Primero");
    int level = 1;
    for (int i = 0; i < 120; i++) {
      switch (chance.nextInt(6)) {
        case 0 -> {
          level = 1 + chance.nextInt(Math.min(4, level + 1));
          document.heading(level, words(chance, 14));
        }
        case 1, 2 -> document.paragraph(words(chance, 200));
        case 3 -> document.bullets(List.of(Text.of(words(chance, 60)), Text.of("Dos")));
        case 4 -> document.callout(Tone.AMBER_TINT, words(chance, 5), Text.of(words(chance, 300)));
        default -> document.table(table(chance));
      }
    }
    return document;
  }

  private static TableSpec table(SplittableRandom chance) {
    TableSpec spec =
        TableSpec.of(Column.text("Uno", 2), Column.text("Dos", 1), Column.number("Tres", 1));
    for (int i = chance.nextInt(30); i >= 0; i--) {
      if (chance.nextInt(4) == 0) {
        spec.row(Cell.header(words(chance, 60)).spanning(1, 2), Cell.of("a"), Cell.of("1"));
        spec.row(Cell.of(words(chance, 12)), Cell.of("2"));
      } else {
        spec.row(Cell.header(words(chance, 30)), Cell.of(words(chance, 12)), Cell.of("3"));
      }
    }
    return spec.total(Cell.header("Total"), Cell.of(""), Cell.of("9"));
  }

  private static String words(SplittableRandom chance, int most) {
    StringBuilder words = new StringBuilder("Inicio");
    for (int i = chance.nextInt(most); i > 0; i--) {
      words.append(' ').append("palabras".repeat(3), 0, 1 + chance.nextInt(16));
    }
    return words.toString();
  }

  private static void outside(Page page, List<String> faults) {
    float right = page.left() + page.format().textWidth();
    for (Op.Glyphs glyphs : tagged(page)) {
      float end =
          glyphs.x() + FONTS.width(glyphs.text().stripTrailing(), glyphs.bold(), glyphs.size());
      if (glyphs.x() < page.left()
          || end > right + 0.1
          || glyphs.baseline() < page.top()
          || glyphs.baseline() > page.bottom()) {
        faults.add("Page %d, outside: %s".formatted(page.number(), glyphs));
      }
    }
  }

  private static void orphan(Page page, List<String> faults) {
    Tag last = tagged(page).getLast().tag();
    if (last != null && last.type().startsWith("H")) {
      faults.add("Page %d ends with a heading".formatted(page.number()));
    }
  }

  /** One line of a paragraph alone on a page. */
  private static void alone(List<Page> pages, List<String> faults) {
    Map<Tag, List<Integer>> linesPerPage = new HashMap<>();
    for (Page page : pages) {
      Map<Tag, Set<Float>> lines = new HashMap<>();
      for (Op.Glyphs glyphs : tagged(page)) {
        Tag tag = glyphs.tag();
        if (tag != null && (tag.type().equals("P") || tag.type().equals("LBody"))) {
          lines.computeIfAbsent(tag, key -> new HashSet<>()).add(glyphs.baseline());
        }
      }
      lines.forEach(
          (tag, baselines) ->
              linesPerPage.computeIfAbsent(tag, key -> new ArrayList<>()).add(baselines.size()));
    }
    linesPerPage.values().stream()
        .filter(counts -> counts.size() > 1 && counts.contains(1))
        .forEach(counts -> faults.add("A paragraph breaks into lines " + counts));
  }

  private static void splitRows(List<Page> pages, List<String> faults) {
    Map<Tag, Integer> pageOfRow = new HashMap<>();
    for (Page page : pages) {
      for (Op.Glyphs glyphs : tagged(page)) {
        Tag row = above(glyphs.tag(), "TR");
        if (row != null && pageOfRow.merge(row, page.number(), Math::min) != page.number()) {
          faults.add("Page %d, a row goes on".formatted(page.number()));
        }
      }
    }
  }

  private static List<Op.Glyphs> tagged(Page page) {
    return page.ops().stream()
        .filter(op -> op instanceof Op.Glyphs glyphs && glyphs.tag() != null)
        .map(Op.Glyphs.class::cast)
        .toList();
  }

  private static @Nullable Tag above(@Nullable Tag tag, String type) {
    Tag at = tag;
    while (at != null && !at.type().equals(type)) {
      at = at.parent();
    }
    return at;
  }
}
