package rendicion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;

/** What an office delivered before a file: a slip in one year's file is none in the next. */
class LookTest {

  private static final Delivery FIRST = delivery(1, "agua", "2020.xlsx");
  private static final Delivery SLIP = delivery(2, "agua", "2020.xlsx");
  private static final Delivery OTHER = delivery(3, "agua", "2021.xlsx");
  private static final Delivery FOREIGN = delivery(4, "luz", "2021.xlsx");
  private static final Delivery NOW = delivery(5, "agua", "2022.xlsx");
  private static final Delivery AGAIN = delivery(6, "agua", "2022.xlsx");

  @Test
  void listsWhatItReplacedThenEveryOtherFileWithWhatThatReplaced() {
    Look look = look(Map.of(2L, 1L, 6L, 5L), SLIP, OTHER, FOREIGN, AGAIN);

    assertThat(look.listBefore(AGAIN)).containsExactly(NOW, OTHER, SLIP, FIRST);
    assertThat(look.listBefore(OTHER)).containsExactly(SLIP, FIRST);
    assertThat(look.listBefore(FOREIGN)).isEmpty();
  }

  private static Look look(Map<Long, Long> replaced, Delivery... inForce) {
    return new Look(
        Stream.of(FIRST, SLIP, OTHER, FOREIGN, NOW, AGAIN).toList(),
        List.of(inForce),
        List.of(),
        List.of(),
        new Look.Tally(0, 0, 0, 0, 0, 0),
        replaced,
        Map.of(),
        List.of());
  }

  private static Delivery delivery(long number, String office, String path) {
    return new Delivery(
        number, office, path, new ContentHash("%064x".formatted(number)), 1, Instant.EPOCH);
  }
}
