package rendicion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.ContentHash;

/** Decisions are kept in order, whole or not at all, with the files that they name. */
class RegisterTest {

  @TempDir private Path state;

  @Test
  void keepsDecisionsInOrderAlsoBeyondTen() {
    Register register = Register.ofDecisions(state, "valle");
    assertThat(register.list()).isEmpty();
    IntStream.rangeClosed(1, 11).forEach(n -> register.append("{\"number\": " + n + "}"));
    assertThat(Register.ofDecisions(state, "valle").list())
        .hasSize(11)
        .startsWith("{\"number\": 1}", "{\"number\": 2}")
        .endsWith("{\"number\": 11}");
    assertThat(Register.ofDecisions(state, "otro").list()).isEmpty();
  }

  @Test
  void forgetsADecisionThatWasNotWrittenToItsEnd() throws Exception {
    Register register = Register.ofDecisions(state, "valle");
    register.append("{}");
    Path half = state.resolve("decisions/valle/.tmp-2.json");
    Files.writeString(half, "{\"num");
    assertThat(Register.ofDecisions(state, "valle").list()).containsExactly("{}");
    assertThat(half).doesNotExist();
  }

  @Test
  void namesTheDocumentThatDoesNotSayWhatItShould() throws Exception {
    Register register = Register.ofReceipts(state, "valle");
    register.append("1");
    register.append("2");
    assertThat(register.list(Integer::valueOf)).containsExactly(1, 2);
    Files.writeString(state.resolve("receipts/valle/2.json"), "dos");
    assertThatThrownBy(() -> register.list(Integer::valueOf))
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.STATE_DAMAGED))
        .hasMessageContaining("2.json");
  }

  @Test
  void keepsFilesUnderTheirHashAndNoticesDamage() throws Exception {
    Register register = Register.ofDecisions(state, "valle");
    Path act = Files.writeString(state.resolve("acta.pdf"), "Acta");
    ContentHash kept = register.keep(act);
    Files.delete(act);
    assertThat(register.getContent(kept)).hasContent("Acta");
    Files.writeString(register.getContent(kept), "Otra");
    assertThatThrownBy(() -> register.getContent(kept)).isInstanceOf(IntakeException.class);
  }
}
