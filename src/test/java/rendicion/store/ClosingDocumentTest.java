package rendicion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rendicion.domain.Closing;
import rendicion.domain.Closing.Approved;
import rendicion.domain.Coverage;
import rendicion.domain.Period;
import rendicion.domain.Rating;

/** A decision can be read years later, by the program of then or of now. */
class ClosingDocumentTest {

  private static final String OF_AN_EARLIER_PROGRAM =
      """
      {"number":1,"period":{"from":"2021-01-01","to":"2021-12-31"},"at":"2022-03-15T15:00:00Z",
       "by":"Concejo Municipal","act":null,"actFile":null,"definitions":"00","deliveries":[],
       "figures":[{"code":"OE01-I1","figure":null,"value":11.0,"percent":88.5,"rating":"AT_RISK",
                   "sources":[]}],
       "files":{},"reopening":null}
      """;

  @Test
  void readsWhatAnEarlierProgramApprovedWithoutMeasuresAndMeans() {
    assertThat(ClosingDocument.read(OF_AN_EARLIER_PROGRAM))
        .isEqualTo(
            closing(
                new Approved(
                    "OE01-I1",
                    null,
                    new BigDecimal("11.0"),
                    new BigDecimal("88.5"),
                    Rating.AT_RISK,
                    List.of(),
                    null,
                    null)));
  }

  @Test
  void keepsMeasuresAndMeans() {
    Closing closing =
        closing(
            new Approved(
                "OE01-I1",
                null,
                null,
                null,
                Rating.NO_DATA,
                List.of(),
                new Closing.Measures(null, new BigDecimal("33.333")),
                null),
            new Approved(
                "social",
                null,
                new BigDecimal("61.5"),
                null,
                Rating.CRITICAL,
                List.of(),
                null,
                new Closing.Mean(
                    Closing.Level.DIMENSION, new Coverage(1, 2), List.of("OE01-I1", "OE02-I1"))));
    assertThat(ClosingDocument.read(ClosingDocument.write(closing))).isEqualTo(closing);
  }

  @Test
  void refusesWhatIsNoClosing() {
    assertThatThrownBy(() -> ClosingDocument.read("{\"number\":1}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Closing closing(Approved... figures) {
    return new Closing(
        1,
        Period.year(2021),
        Instant.parse("2022-03-15T15:00:00Z"),
        "Concejo Municipal",
        null,
        null,
        "00",
        List.of(),
        List.of(figures),
        Map.of(),
        null);
  }
}
