package rendicion.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A document that is accessible (PDF/UA-1) and archivable (PDF/A-3a) by construction: it is told
 * what things are, and decides itself where they stand, how pages break and how all is tagged.
 *
 * <p>Content is added in reading order; {@link #bytes()} makes the file. The same calls make the
 * same bytes. A skipped heading level, a figure without words, a link to nowhere and a character
 * without a glyph are errors ({@link IllegalArgumentException}). One document, one thread.
 */
public final class PdfDocument {

  private final DocumentInfo info;
  private final Theme theme;
  private final Fonts fonts;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Galleys galleys;
  private PageChrome chrome = PageChrome.NONE;

  /** How many blocks stand before the first, if this is a part of another document. */
  private int before;

  private int level;
  private Format format = Format.UPRIGHT;

  private PdfDocument(DocumentInfo info, Theme theme, Fonts fonts, Galleys galleys) {
    this.info = info;
    this.theme = theme;
    this.fonts = fonts;
    this.galleys = galleys;
  }

  public static PdfDocument of(DocumentInfo info) {
    return of(info, Theme.standard());
  }

  public static PdfDocument of(DocumentInfo info, Theme theme) {
    return new PdfDocument(info, theme, new Fonts(), new Galleys());
  }

  /**
   * Text of unknown origin made printable: control characters become spaces, characters without a
   * glyph become "?".
   */
  public static String printable(String foreign) {
    return Fonts.printable(foreign);
  }

  /** What every page but the cover repeats. */
  public PdfDocument chrome(PageChrome running) {
    chrome = running;
    return this;
  }

  /** The first page; nothing may stand before it. */
  public PdfDocument cover(Cover cover) {
    if (!blocks.isEmpty()) {
      throw new IllegalStateException("The cover comes first");
    }
    return add(new Block.CoverPage(cover));
  }

  /**
   * The table of contents on a page of its own, under a heading of level 1.
   *
   * @param depth the deepest level of headings in it
   */
  public PdfDocument contents(String title, int depth) {
    level = 0;
    return add(new Block.Contents(title, depth));
  }

  /**
   * A heading that nothing links to by name.
   *
   * @param headingLevel 1 to 4; never more than one deeper than the heading before
   */
  public PdfDocument heading(int headingLevel, String words) {
    return heading(headingLevel, "heading-" + (before + blocks.size()), words);
  }

  /**
   * A heading with the key by which links reach it.
   *
   * @param headingLevel 1 to 4; never more than one deeper than the heading before
   */
  public PdfDocument heading(int headingLevel, String key, String words) {
    return heading(headingLevel, key, words, true);
  }

  /** A heading of an annex, which the table of contents leaves out. */
  public PdfDocument minorHeading(int headingLevel, String key, String words) {
    return heading(headingLevel, key, words, false);
  }

  private PdfDocument heading(int headingLevel, String key, String words, boolean listed) {
    if (headingLevel < 1 || headingLevel > 4 || headingLevel > level + 1) {
      throw new IllegalArgumentException(
          "Heading level %d after level %d: %s".formatted(headingLevel, level, words));
    }
    if (words.isBlank()) {
      throw new IllegalArgumentException("A heading needs words");
    }
    claim(key);
    level = headingLevel;
    return add(new Block.Heading(headingLevel, key, Traced.plain(words), listed));
  }

  /** The next block can be reached by this key. */
  public PdfDocument anchor(String key) {
    claim(key);
    return add(new Block.Anchor(key));
  }

  public PdfDocument paragraph(String words) {
    return paragraph(Text.of(words));
  }

  public PdfDocument paragraph(Text text) {
    return add(new Block.Paragraph(text, TextStyle.BODY));
  }

  /** The opening sentence of a section, larger. */
  public PdfDocument lead(Text text) {
    return add(new Block.Paragraph(text, TextStyle.LEAD));
  }

  /** A paragraph that is never parted from what follows it: a table, a list, a figure. */
  public PdfDocument introduction(Text text) {
    return add(new Block.Introduction(text));
  }

  /** A source or a remark, small. */
  public PdfDocument note(Text text) {
    return add(new Block.Paragraph(text, TextStyle.NOTE));
  }

  public PdfDocument bullets(List<Text> items) {
    return items(items, false);
  }

  public PdfDocument numbered(List<Text> items) {
    return items(items, true);
  }

  /**
   * A tinted box.
   *
   * @param ground a tint or PAPER
   */
  public PdfDocument callout(Tone ground, String title, Text... paragraphs) {
    if (ground.use() != Tone.Use.GROUND) {
      throw new IllegalArgumentException(ground + " is not a ground");
    }
    if (paragraphs.length == 0) {
      throw new IllegalArgumentException("A callout needs text: " + title);
    }
    return add(new Block.Callout(title, ground, List.of(paragraphs)));
  }

  public PdfDocument table(TableSpec spec) {
    spec.rows().stream().map(TableSpec.Row::key).filter(Objects::nonNull).forEach(this::claim);
    return add(new Block.Grid(spec));
  }

  public PdfDocument figure(Figure figure) {
    return figure(figure, Text.empty());
  }

  /** A figure with the caption above it; a blank caption prints nothing. */
  public PdfDocument figure(Figure figure, Text caption) {
    return add(new Block.Picture(figure, caption, false, false));
  }

  /**
   * A figure that stands close beneath the introduction before it.
   *
   * @param kept whether it is never parted from what follows
   */
  public PdfDocument band(Figure figure, boolean kept) {
    return add(new Block.Picture(figure, Text.empty(), true, kept));
  }

  /** A drawing that says nothing and is not read aloud; it stays with what follows. */
  public PdfDocument decoration(double width, double height, Canvas.Painter painter) {
    return add(new Block.Ornament(width, height, painter));
  }

  /** Big numbers side by side. */
  public PdfDocument keyFigures(List<KeyFigure> figures) {
    return add(new Block.Numbers(List.copyOf(figures)));
  }

  /** What follows starts a new page. */
  public PdfDocument newPage() {
    return add(new Block.Turn(format));
  }

  /** What follows starts a new page that lies on its long side. */
  public PdfDocument landscape() {
    return turn(Format.LANDSCAPE);
  }

  /** What follows starts a new upright page. */
  public PdfDocument portrait() {
    return turn(Format.UPRIGHT);
  }

  /** What follows starts a new page of A3 on its long side, for tables of many columns. */
  public PdfDocument wide() {
    return turn(Format.WIDE);
  }

  /** What follows starts a new page of A3 on its long side, in letters for a wall. */
  public PdfDocument sheet() {
    return turn(Format.SHEET);
  }

  /** What follows starts a new upright page in large letters. */
  public PdfDocument leaflet() {
    return turn(Format.LEAFLET);
  }

  private PdfDocument turn(Format next) {
    format = next;
    return newPage();
  }

  /**
   * The width of the text where the next block stands, in points; of an enlarged page, before it is
   * enlarged.
   */
  public double textWidth() {
    return format.textWidth();
  }

  /** The height of the text where the next block stands, in points. */
  public double textHeight() {
    return format.textHeight();
  }

  public PdfDocument attach(Attachment attachment) {
    attachments.add(attachment);
    return this;
  }

  /**
   * The file.
   *
   * @throws IllegalArgumentException if a link leads nowhere, a figure or a row of headers is
   *     larger than a page, or a character has no glyph
   */
  public byte[] bytes() {
    return new PdfPainter(info, theme, fonts, attachments).paint(layout());
  }

  /** How many pages the content takes. */
  public int pages() {
    return layout(true).pages().size();
  }

  /**
   * An empty page like the present one, to be filled aside and then added or thrown away; what it
   * links to may stand elsewhere.
   */
  public PdfDocument aside() {
    PdfDocument page = new PdfDocument(info, theme, fonts, galleys);
    page.level = level;
    page.turn(format);
    page.before = before + blocks.size() - page.blocks.size();
    return page;
  }

  /** The same content once more; what is added to the one is not added to the other. */
  public PdfDocument copy() {
    PdfDocument copy = new PdfDocument(info, theme, fonts, galleys);
    copy.chrome = chrome;
    copy.before = before;
    copy.level = level;
    copy.format = format;
    copy.blocks.addAll(blocks);
    copy.keys.addAll(keys);
    copy.attachments.addAll(attachments);
    return copy;
  }

  /** Goes on with what was written {@link #aside()}. */
  public PdfDocument add(PdfDocument page) {
    blocks.addAll(page.blocks.subList(1, page.blocks.size()));
    page.keys.forEach(this::claim);
    attachments.addAll(page.attachments);
    level = page.level;
    format = page.format;
    return this;
  }

  Layout.Result layout() {
    Layout.Result laid = layout(false);
    Layout.requireDestinations(laid.pages(), keys);
    return laid;
  }

  private Layout.Result layout(boolean draft) {
    return new Layout(fonts, Hyphenation.of(info.language()), chrome, galleys, draft).of(blocks);
  }

  private PdfDocument items(List<Text> items, boolean numbered) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A list needs items");
    }
    return add(new Block.Items(List.copyOf(items), numbered));
  }

  private void claim(String key) {
    if (!keys.add(key)) {
      throw new IllegalArgumentException("Two places with the key " + key);
    }
  }

  private PdfDocument add(Block block) {
    blocks.add(block);
    return this;
  }
}
