package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.JobSettings;
import rendicion.pdf.Cover;
import rendicion.pdf.PdfDocument;

/** Who accounts to the public, for which plan and period, and how real the data are. */
record TitlePage(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    JobSettings.TitlePage words = edition.settings().titlePage();
    String notice = edition.settings().sampleNotice();
    pdf.cover(
        new Cover(
            Edition.printable(words.entity()),
            edition.say("document.title", "period", edition.periodName()),
            Edition.printable(edition.plan().title()),
            facts(words),
            notice == null ? "" : Edition.printable(notice),
            new Logo(edition).emblem()));
  }

  private List<String> facts(JobSettings.TitlePage words) {
    List<String> facts = new ArrayList<>();
    facts.add(edition.say("cover.period", "period", edition.periodName()));
    facts.add(edition.say("cover.cut-off", "date", edition.cutOff()));
    facts.add(edition.say("cover.organisation", "name", edition.plan().organisation()));
    facts.add(edition.say("cover.area", "name", words.area()));
    addIfSaid(facts, words.authority());
    addIfSaid(facts, words.motto());
    facts.add(Edition.printable(words.city()));
    return facts;
  }

  private static void addIfSaid(List<String> facts, @Nullable String words) {
    if (words != null) {
      facts.add(Edition.printable(words));
    }
  }
}
