package rendicion.pdf;

import java.util.List;

/** Running head and foot of every page but the bare ones. */
final class Running {

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
    float right = left + Page.textWidth(page.landscape());
    float head = (float) Theme.mm(14);
    float foot = page.height() - (float) Theme.mm(10);
    page.decorate(new Op.Stroke(Tone.RULE, 0.5f, left, head + 5, right, head + 5));
    put(page, chrome.left(), left, head);
    putRight(page, chrome.right(), right, head);
    put(page, chrome.notice(), left, foot);
    putRight(page, chrome.pageLabel().apply(page.number(), pages), right, foot);
  }

  private void putRight(Page page, String words, float right, float baseline) {
    float width = fonts.width(words, false, TextStyle.CHROME.size());
    put(page, words, right - width, baseline);
  }

  private void put(Page page, String words, float x, float baseline) {
    if (!words.isBlank()) {
      TextStyle style = TextStyle.CHROME;
      fonts.width(words, false, style.size());
      page.decorate(new Op.Glyphs(null, x, baseline, style.size(), false, style.tone(), words));
    }
  }
}
