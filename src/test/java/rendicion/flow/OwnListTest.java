package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.feedback.OfficeFeedback;
import rendicion.reading.WorkbookReader;
import rendicion.reading.cells.KindOfFile;
import rendicion.validation.DeliveryValidator;
import rendicion.wording.Wording;

/** Lists of findings that we gave to an office and that it left among its own workbooks. */
class OwnListTest {

  private static final Office WASTE =
      TestAccounts.definitions().findOffice("residuos-solidos").orElseThrow();

  @TempDir Path folder;

  @Test
  void areReturnedWithWhatToDoAndNeverReadAsTables() throws IOException {
    List<Path> given = given(TestAccounts.small());
    assertThat(given)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("observaciones.xlsx", "RESIDUOS 2019-2022 (observaciones).xlsx");

    for (Path list : given) {
      Reading reading = read(list, "RESIDUOS 2019-2022.xlsx");
      ReadContent judged =
          DeliveryValidator.judge(reading, WASTE, TestAccounts.definitions(), List.of(), List.of());

      assertThat(reading.observations()).isEmpty();
      assertThat(judged.verdict()).isEqualTo(ReadContent.Verdict.REFUSED);
      assertThat(judged.findings())
          .extracting(f -> f.code() + " " + Wording.spanish().finding(f).title())
          .containsExactly("reading.own-list Lista de observaciones, no un libro de la oficina");
    }
  }

  /** Otherwise the next answer would hold a marked copy of the last one, and so on. */
  @Test
  void getNoMarkedCopyThemselves() throws IOException {
    Path list = given(TestAccounts.small()).getFirst();
    ReadContent judged =
        DeliveryValidator.judge(
            read(list, "observaciones.xlsx"),
            WASTE,
            TestAccounts.definitions(),
            List.of(),
            List.of());
    Path next = Files.createDirectory(folder.resolve("next"));
    Account small = TestAccounts.small();

    List<Path> answer =
        new OfficeFeedback()
            .write(
                new Account(small.definitions(), List.of(judged), List.of(), small.results()),
                WASTE,
                List.of(),
                hash -> list,
                next);

    assertThat(answer)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("observaciones.xlsx");
  }

  private List<Path> given(Account account) throws IOException {
    Path answer = Files.createDirectories(folder.resolve("answer"));
    return new OfficeFeedback()
        .write(account, WASTE, List.of(), hash -> folder.resolve("not-there"), answer);
  }

  private static Reading read(Path file, String name) throws IOException {
    Delivery delivery =
        new Delivery(9, WASTE.code(), name, new ContentHash("0".repeat(64)), 1, Instant.EPOCH);
    return WorkbookReader.read(file, KindOfFile.of(file), delivery, WASTE, TestAccounts.plan());
  }
}
