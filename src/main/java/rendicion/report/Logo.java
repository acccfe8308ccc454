package rendicion.report;

import org.jspecify.annotations.Nullable;
import rendicion.domain.Appearance;
import rendicion.pdf.Emblem;

/** The logo that the plan's settings name, if they do. */
record Logo(Edition edition) {

  private static final double WIDTH = 120;
  private static final double HEIGHT = 40;

  @Nullable Emblem emblem() {
    Appearance.Logo logo = edition.settings().appearance().logo();
    return logo == null ? null : Emblem.of(logo.image(), Edition.printable(logo.alternative()));
  }

  /** As a figure above a page, where it has none of its own. */
  Section above(Section page) {
    Emblem emblem = emblem();
    return emblem == null
        ? page
        : pdf -> {
          pdf.band(emblem.figure(WIDTH, HEIGHT), true);
          page.writeTo(pdf);
        };
  }
}
