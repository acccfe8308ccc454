package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendicion.domain.Account;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.wording.Wording;

/** How many pages people were promised, on an account as large as the real one. */
class PageLimitsTest {

  private static final Account ALL = MadeUpAccount.complete(MadeUpAccount.puno());
  private static final ReportingPeriod PERIOD = ALL.definitions().settings().periods().getLast();
  private static final Account ACCOUNT = ALL.upTo(PERIOD);

  @Test
  void theBulletinTellsEveryPromiseOnEightPagesAtMost() {
    assertThat(boletin(ACCOUNT, PERIOD, BoletinReport.Detail.SENTENCES))
        .isBetween(4, BoletinReport.MOST_PAGES);
    assertThat(
            boletin(
                TinyAccount.full().upTo(TinyPlan.LAST),
                TinyPlan.LAST,
                BoletinReport.Detail.EVERYTHING))
        .isBetween(4, BoletinReport.MOST_PAGES);
  }

  private static int boletin(Account account, ReportingPeriod period, BoletinReport.Detail detail) {
    Edition edition = Edition.of(account, period, Wording.spanish());
    return pages(edition, new BoletinReport(edition, detail));
  }

  @Test
  void theSheetForTheAudienceHasOnePageADimension() {
    Edition edition = Edition.of(ACCOUNT, PERIOD, Wording.spanish());
    assertThat(pages(edition, new LaminaReport(edition)))
        .isEqualTo(1 + ACCOUNT.definitions().plan().dimensions().size());
  }

  @Test
  void theSheetHasOnePageADimensionAlsoWhenNothingWasDelivered() {
    Account nothing = MadeUpAccount.of(MadeUpAccount.puno(), 0).upTo(PERIOD);
    Edition edition = Edition.of(nothing, PERIOD, Wording.spanish());
    assertThat(pages(edition, new LaminaReport(edition))).isEqualTo(5);
  }

  @Test
  void theSummaryStandsOnOnePage() {
    Edition edition = Edition.of(ACCOUNT, PERIOD, Wording.spanish()).withReferences();
    assertThat(pages(edition, new SummaryPage(edition))).isEqualTo(1);
  }

  @Test
  void everyFichaHasOnePage() {
    Edition edition = Edition.of(ACCOUNT, PERIOD, Wording.spanish());
    assertThat(edition.plan().indicators())
        .allSatisfy(
            indicator ->
                assertThat(pages(edition, FichaSection.onOnePage(edition, indicator, 1, pdf -> {})))
                    .as(indicator.code())
                    .isEqualTo(1));
  }

  /** Names of 200 characters are shortened, never the letters. */
  @Test
  void longNamesChangeNothing() {
    Account large =
        MadeUpAccount.complete(BigAccountsTest.large(MadeUpAccount.puno())).upTo(PERIOD);
    Edition edition = Edition.of(large, PERIOD, Wording.spanish());
    assertThat(pages(edition, new SummaryPage(edition.withReferences()))).isEqualTo(1);
    assertThat(pages(edition, new LaminaReport(edition))).isEqualTo(5);
    assertThat(pages(edition, new BoletinReport(edition, BoletinReport.Detail.FIGURES)))
        .isBetween(4, BoletinReport.MOST_PAGES);
    for (Indicator indicator : edition.plan().indicators().subList(0, 3)) {
      assertThat(pages(edition, FichaSection.onOnePage(edition, indicator, 1, pdf -> {})))
          .as(indicator.code())
          .isEqualTo(1);
    }
  }

  private static int pages(Edition edition, Section section) {
    return Reports.document(edition, "document.title", section).pages();
  }
}
