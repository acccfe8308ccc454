package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings;
import rendicion.domain.Reserve;
import rendicion.wording.Wording;

class CellsTableTest {

  private static final Account ACCOUNT = TestAccounts.small();

  /** The marks by which a page knows its numbers are of no use to who opens the table. */
  @Test
  void saysWithoutMarksThatACalculationIsWithheld() {
    JobSettings.ReportingPeriod period = ACCOUNT.definitions().settings().periods().get(2);
    Edition edition = Edition.of(ACCOUNT.upTo(period), period, Wording.spanish());
    Indicator indicator = edition.plan().indicators().getFirst();
    Figure.Known figure =
        (Figure.Known) ACCOUNT.results().get(2).getIndicator(indicator.code()).current();
    new Phrases(edition).figures(indicator, Quantity.value(indicator, 2021, figure));
    Reserve all = new Reserve(Set.of("anemia-casos"), Set.of(), 1_000_000, Set.of());
    String table =
        new String(
            new CellsTable(edition, new Discretion(edition, all)).bytes(), StandardCharsets.UTF_8);
    assertThat(table.lines().skip(1))
        .singleElement()
        .asString()
        .endsWith(
            ",OE01-I1/2021,El cálculo no se imprime paso a paso porque incluye cantidades de menos"
                + " de 5 personas.,,,,,,,,")
        .matches("\\P{Co}*");
  }
}
