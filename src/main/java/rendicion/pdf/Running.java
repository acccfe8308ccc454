package rendicion.pdf;

import java.util.List;

/** Running head and foot of every page but the bare ones. */
final class Running {

  private static final float GAP = 16;
  private static final float EMBLEM = 14;

  private final Fonts fonts;
  private final PageChrome chrome;

  Running(Fonts fonts, PageChrome chrome) {
    this.fonts = fonts;
    this.chrome = chrome;
  }

  void addTo(List<Page> pages) {
    for (Page page : pages) {
      if (!page.bare()) {
        addTo(page, pages.size());
      }
    }
  }

  private void addTo(Page page, int pages) {
    float left = page.left();
    float right = left + page.format().textWidth();
    float head = page.top() - (float) Theme.mm(page.format().scale() > 1 ? 7 : 11);
    float foot = page.height() - (float) Theme.mm(page.format().scale() > 1 ? 6 : 10);
    page.decorate(new Op.Stroke(Tone.RULE, 0.5f, left, head + 5, right, head + 5));
    float beside = left + emblem(page, left, head);
    both(page, Traced.plain(chrome.left()), Traced.plain(chrome.right()), beside, right, head);
    String label = Traced.plain(chrome.pageLabel().apply(page.number(), pages));
    float room = right - left - width(label) - GAP;
    List<String> notice = lines(Traced.plain(chrome.notice()), room);
    put(page, label, right - width(label), foot);
    if (notice.size() > 1) {
      put(page, notice.getFirst(), left, foot - TextStyle.CHROME.leading());
    }
    put(page, shortened(notice.getLast(), room), left, foot);
  }

  /** The words on one line, or on two where they do not fit. */
  private List<String> lines(String words, float room) {
    int end = words.length();
    while (end > 0 && width(words.substring(0, end)) > room) {
      end = words.lastIndexOf(' ', end - 1);
    }
    return end <= 0 || end == words.length()
        ? List.of(words)
        : List.of(words.substring(0, end), words.substring(end + 1));
  }

  /** How much room it takes. */
  private float emblem(Page page, float left, float baseline) {
    Emblem emblem = chrome.emblem();
    if (emblem == null) {
      return 0;
    }
    Figure figure = emblem.figure(3 * EMBLEM, EMBLEM);
    float width = (float) figure.width();
    float height = (float) figure.height();
    page.decorate(
        new Op.Drawing(null, left, baseline + 2 - height, width, height, figure.painter()));
    return width + 6;
  }

  /** The right text whole, the left one shortened if it has to be. */
  private void both(
      Page page, String first, String second, float left, float right, float baseline) {
    float start = right - width(second);
    put(page, second, start, baseline);
    put(page, shortened(first, start - left - GAP), left, baseline);
  }

  private String shortened(String words, float room) {
    String kept = words;
    while (!kept.isEmpty() && width(kept) > room) {
      kept = kept.replaceFirst(".…?$", "").strip();
      kept = kept.isEmpty() ? kept : kept + "…";
    }
    return kept;
  }

  private float width(String words) {
    return fonts.width(words, false, TextStyle.CHROME.size());
  }

  private static void put(Page page, String words, float x, float baseline) {
    if (!words.isBlank()) {
      TextStyle style = TextStyle.CHROME;
      page.decorate(
          new Op.Glyphs(null, x, baseline, style.size(), false, style.tone(), words, false, null));
    }
  }
}
