package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From content in reading order to pages of things with a place, and the tree of their tags. */
final class Layout {

  /**
   * @param headings in reading order, for the outline
   */
  record Result(Tag root, List<Page> pages, List<Block.Heading> headings) {}

  /** Slices that start on a new page. */
  record Run(Format format, boolean bare, List<Slice> slices) {}

  /** Space after a table, a figure or a box. */
  private static final float AFTER_BOX = 14;

  private final PageChrome chrome;
  private final Galleys galleys;
  private final boolean draft;
  private final Fonts fonts;
  private final TextShaper texts;
  private final TableShaper tables;
  private final FigureShaper figures;
  private final CoverShaper covers;
  private final ContentsShaper contents;
  private final Tag root = Tag.root();
  private final List<Run> runs = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private Tag section = root;
  private boolean afterBox;

  /**
   * @param draft whether the same blocks will be laid out again
   */
  Layout(Fonts fonts, Hyphenation hyphenation, PageChrome chrome, Galleys galleys, boolean draft) {
    this.chrome = chrome;
    this.galleys = galleys;
    this.draft = draft;
    this.fonts = fonts;
    LineBreaker breaker = new LineBreaker(fonts, hyphenation);
    texts = new TextShaper(breaker);
    tables = new TableShaper(breaker);
    figures = new FigureShaper(breaker);
    covers = new CoverShaper(breaker);
    contents = new ContentsShaper(breaker);
  }

  Result of(List<Block> blocks) {
    List<Block.Heading> headings =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .toList();
    turn(Format.UPRIGHT, false);
    for (Block block : blocks) {
      place(block, headings);
    }
    List<Page> pages = new Paginator().pages(runs.stream().filter(Layout::filled).toList());
    if (!waiting.isEmpty()) {
      throw new IllegalArgumentException("Nothing stands at the anchor " + waiting);
    }
    new Running(fonts, chrome).addTo(pages);
    return new Result(root, pages, headings);
  }

  private void place(Block block, List<Block.Heading> headings) {
    switch (block) {
      case Block.CoverPage cover -> {
        turn(Format.UPRIGHT, true);
        add(covers.slices(cover.cover(), root.child("Sect")));
        turn(Format.UPRIGHT, false);
      }
      case Block.Contents list -> {
        turn(Format.UPRIGHT, false);
        add(contents.slices(list, headings, root.child("Sect"), width()));
        turn(Format.UPRIGHT, false);
      }
      case Block.Heading heading -> {
        section = heading.level() == 1 ? root.child("Sect") : section;
        add(texts.heading(heading, section, width()));
      }
      case Block.Turn turn -> turn(turn.format(), false);
      case Block.Anchor anchor -> waiting.add(anchor.key());
      default -> {
        add(
            galleys.slices(
                block, width(), height(), section, draft, holder -> body(block, holder)));
        afterBox = isBox(block);
      }
    }
  }

  /** Whether it asks for air below. */
  private static boolean isBox(Block block) {
    return switch (block) {
      case Block.Paragraph p -> false;
      case Block.Items items -> false;
      case Block.Ornament o -> false;
      case Block.Picture picture -> !picture.close() || !picture.kept();
      default -> true;
    };
  }

  private List<Slice> body(Block block, Tag holder) {
    float width = width();
    return switch (block) {
      case Block.Introduction i -> texts.introduction(i.text(), holder, width);
      case Block.Paragraph p -> texts.paragraph(p.text(), p.style(), holder, width);
      case Block.Items items -> texts.items(items, holder, width);
      case Block.Callout callout -> texts.callout(callout, holder, width);
      case Block.Grid grid -> tables.slices(grid.spec(), holder, width, height());
      case Block.Picture picture -> figures.picture(picture, holder, width, height());
      case Block.Ornament ornament -> FigureShaper.ornament(ornament);
      case Block.Numbers numbers -> figures.numbers(numbers.figures(), holder, width);
      default -> throw new IllegalStateException("Bug: not a block of the body: " + block);
    };
  }

  private float width() {
    return runs.getLast().format().textWidth();
  }

  private float height() {
    return runs.getLast().format().textHeight();
  }

  private void turn(Format format, boolean bare) {
    runs.add(new Run(format, bare, new ArrayList<>()));
  }

  private void add(List<Slice> slices) {
    List<Slice> run = runs.getLast().slices();
    for (Slice slice : slices) {
      Slice reachable = afterBox && slice.gap() < AFTER_BOX ? slice.after(AFTER_BOX) : slice;
      afterBox = false;
      for (String key : waiting) {
        reachable = reachable.reachedBy(key);
      }
      waiting.clear();
      run.add(reachable);
    }
  }

  private static boolean filled(Run run) {
    return !run.slices().isEmpty();
  }

  /** Every link leads to one of the keys. */
  static void requireDestinations(List<Page> pages, Set<String> keys) {
    for (Page page : pages) {
      for (Op op : page.ops()) {
        if (op instanceof Op.Area area && !keys.contains(area.destination())) {
          throw new IllegalArgumentException(
              "A link leads nowhere: %s → %s".formatted(area.words(), area.destination()));
        }
      }
    }
  }
}
