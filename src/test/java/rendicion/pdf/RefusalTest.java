package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import rendicion.pdf.TableSpec.Column;

/** What cannot be made accessible is not made at all. */
class RefusalTest {

  private final PdfDocument document = PdfDocument.of(Everything.INFO).heading(1, "Uno");

  @Test
  void refusesACharacterWithoutGlyph() {
    document.paragraph("Meta cumplida ✓");
    refused(document::bytes, "The font has no glyph for U+2713 in: ✓");
  }

  @Test
  void refusesACharacterWithoutGlyphInAFigure() {
    document.figure(
        new Figure(
            "Una marca",
            100,
            20,
            canvas -> canvas.text(Tone.INK, 8, false, Canvas.Anchor.START, 0, 10, "✗")));
    refused(document::bytes, "The font has no glyph for U+2717 in: ✗");
  }

  @Test
  void refusesACharacterWithoutGlyphInTheRunningFoot() {
    document.chrome(new PageChrome("", "", "", (page, pages) -> page + "⁄" + pages + "✓"));
    refused(document::bytes, "The font has no glyph for U+2713 in: 1⁄1✓");
  }

  @Test
  void printsForeignTextWithoutWhatTheFontLacks() {
    assertThat(PdfDocument.printable("a\tb\u0007 ✓ n\u0303 \uD83D\uDE00")).isEqualTo("a b  ? ñ ?");
  }

  @Test
  void refusesASkippedHeadingLevel() {
    refused(() -> document.heading(3, "Tres"), "Heading level 3 after level 1: Tres");
  }

  @Test
  void refusesAFirstHeadingBelowTheFirstLevel() {
    refused(
        () -> PdfDocument.of(Everything.INFO).heading(2, "Dos"),
        "Heading level 2 after level 0: Dos");
    refused(
        () -> PdfDocument.of(Everything.INFO).contents("Contenido", 3).heading(2, "Dos"),
        "Heading level 2 after level 0: Dos");
  }

  @Test
  void refusesAFigureWithoutWords() {
    refused(() -> new Figure(" ", 10, 10, canvas -> {}), "A figure needs its alternative text");
  }

  @Test
  void refusesAFigureLargerThanItsPlace() {
    document.figure(new Figure("Ancha", 600, 20, canvas -> {}));
    refused(
        document::bytes,
        "The figure of 600 × 20 points is larger than its place of 468 × 702: Ancha");
  }

  @Test
  void refusesALinkToNowhere() {
    document.paragraph(Text.empty().link("no-hay", "aquí"));
    refused(document::bytes, "A link leads nowhere: aquí → no-hay");
  }

  @Test
  void refusesALinkWithoutWords() {
    refused(() -> Text.empty().link("uno", " "), "A link needs words: uno");
  }

  @Test
  void refusesTwoPlacesWithOneKey() {
    refused(() -> document.anchor("a").anchor("a"), "Two places with the key a");
  }

  @Test
  void refusesAnAnchorWithNothingAfterIt() {
    document.anchor("a");
    refused(document::bytes, "Nothing stands at the anchor [a]");
  }

  @Test
  void refusesRowsThatDoNotFillTheTable() {
    TableSpec spec = TableSpec.of(Column.text("A", 1), Column.text("B", 1)).row(Cell.of("1"));
    document.table(spec);
    refused(document::bytes, "Row 1 of the table leaves column 2 empty");
  }

  @Test
  void refusesCellsThatStandOut() {
    TableSpec spec = TableSpec.of(Column.text("A", 1)).row(Cell.of("1").spanning(1, 2));
    document.table(spec);
    refused(document::bytes, "Row 1 of the table stands out with: 1");
  }

  @Test
  void refusesATableWithoutRows() {
    document.table(TableSpec.of(Column.text("A", 1)).caption("Vacía"));
    refused(document::bytes, "A table without rows: Vacía");
  }

  @Test
  void refusesALinkInAHeaderThatRepeats() {
    Cell linked = Cell.of(Text.empty().link("uno", "Uno"));
    refused(
        () -> TableSpec.of(Column.text("A", 1)).headerRow(linked),
        "A header that repeats cannot hold a link: Uno");
  }

  @Test
  void refusesTextThatIsHardToRead() {
    refused(
        () -> Theme.standard().with(Tone.MUTED, 0x999999),
        "Contrast of MUTED #999999 on PAPER #F5F1E8 is 2.5:1, less than 4.5:1");
    refused(() -> Text.of("a").toned(Tone.RULE, "b"), "RULE is not a colour for text");
  }

  @Test
  void refusesAnEmptyListOfItems() {
    refused(() -> document.bullets(List.of()), "A list needs items");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
