package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import rendicion.domain.Account;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.pdf.TagCheck;
import rendicion.pdf.VeraPdf;
import rendicion.wording.Wording;

/** What every kind of document must keep, on the account in which everything happens. */
class EveryDocumentTest {

  private static final Account ACCOUNT = TinyAccount.full().upTo(TinyPlan.LAST);
  private static final String METHOD = "(ceplan-2024, versión ";
  private static final Pattern DATE = Pattern.compile("D:(\\d{14})");
  private static final Map<String, byte[]> DOCUMENTS = documents(ACCOUNT);

  static Map<String, byte[]> documents(Account account) {
    return documents(AccountabilityReportTest.words(), account);
  }

  static Map<String, byte[]> documents(Wording words, Account account) {
    Reports reports = new Reports(words);
    ReportingPeriod last = account.definitions().settings().periods().getLast();
    Map<String, byte[]> all = new TreeMap<>();
    Enclosure enclosure =
        new Enclosure("consolidado.xlsx", "Consolidado", "application/zip", new byte[] {1, 2, 3});
    all.put("informe", reports.informe(account, last, List.of(enclosure)));
    all.put("lamina", reports.lamina(account, last));
    all.put("boletin", reports.boletin(account, last));
    all.put("seguimiento", reports.followUp(account, last));
    account.definitions().plan().indicators().stream()
        .findFirst()
        .ifPresent(i -> all.put("ficha", reports.ficha(account, last, i)));
    return all;
  }

  @Test
  void isAccessibleAndArchivable() throws IOException {
    Path kept = Files.createDirectories(Path.of("target/report"));
    for (Map.Entry<String, byte[]> document : DOCUMENTS.entrySet()) {
      Files.write(kept.resolve(document.getKey() + ".pdf"), document.getValue());
      assertThat(VeraPdf.broken("ua1", document.getValue())).as(document.getKey()).isEmpty();
      assertThat(VeraPdf.broken("3a", document.getValue())).as(document.getKey()).isEmpty();
    }
  }

  @Test
  void saysTheSameInMarkedContentParentTreeAndElements() {
    DOCUMENTS.forEach((name, file) -> assertThat(TagCheck.errors(file)).as(name).isEmpty());
  }

  /** Nothing in a file tells when or where it was made: no other day, no path, no machine. */
  @Test
  void knowsNoDayButTheCutOff() throws IOException {
    for (Map.Entry<String, byte[]> document : DOCUMENTS.entrySet()) {
      try (PDDocument pdf = Loader.loadPDF(document.getValue())) {
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        pdf.setAllSecurityToBeRemoved(true);
        pdf.save(open, CompressParameters.NO_COMPRESSION);
        Set<String> days = new TreeSet<>();
        Matcher dates = DATE.matcher(open.toString(StandardCharsets.ISO_8859_1));
        while (dates.find()) {
          days.add(dates.group(1));
        }
        assertThat(days).as(document.getKey()).containsExactly("20221231000000");
      }
    }
  }

  /** Another process, later, in the zone where it is tomorrow, and in another language. */
  @Test
  void isTheSameBytesInAnotherProcess() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=ar",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                EveryDocumentTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> said =
        new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(other.waitFor()).isZero();
    assertThat(said).isEqualTo(hashes(DOCUMENTS));
  }

  /** Makes everything again and says what came out. */
  public static void main(String[] arguments) {
    hashes(DOCUMENTS).forEach(System.out::println);
  }

  private static List<String> hashes(Map<String, byte[]> documents) {
    return documents.entrySet().stream()
        .map(d -> d.getKey() + " " + d.getValue().length + " " + Arrays.hashCode(d.getValue()))
        .toList();
  }

  @Test
  void namesTheMethodWithItsVersion() throws IOException {
    for (Map.Entry<String, byte[]> document : DOCUMENTS.entrySet()) {
      assertThat(ReadingOrder.of(document.getValue())).as(document.getKey()).contains(METHOD);
    }
  }

  /** The cell was rejected, so no observation tells that it is a count of few people. */
  @Test
  void repeatsNoCountOfPeopleThatAFindingQuotes() throws IOException {
    byte[] open = Objects.requireNonNull(documents(quoting("limpieza", "W03")).get("informe"));
    assertThat(ReadingOrder.of(open)).contains("La celda dice 3 niñas.");
    for (var document : documents(quoting("salud", "W01")).entrySet()) {
      assertThat(ReadingOrder.of(document.getValue()))
          .as(document.getKey())
          .doesNotContain("3 niñas");
    }
  }

  private static Account quoting(String office, String deliverable) {
    Finding finding =
        new Finding(
            "validation.few",
            Severity.QUESTION,
            "padrón.xlsx",
            "Hoja1",
            null,
            null,
            Map.of("text", "3 niñas"));
    ReadContent content =
        new ReadContent(
            new Delivery(9, office, "padrón.xlsx", TinyAccount.REFUSED, 10, Instant.EPOCH),
            ReadContent.Verdict.REFUSED,
            List.of(deliverable),
            List.of(),
            List.of(finding),
            "");
    return new Account(ACCOUNT.definitions(), List.of(content), List.of(), ACCOUNT.results());
  }

  @Test
  void isTheSameBytesOnFourThreads() throws Exception {
    List<Callable<Map<String, byte[]>>> tasks =
        IntStream.range(0, 4)
            .<Callable<Map<String, byte[]>>>mapToObj(i -> () -> documents(ACCOUNT))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Map<String, byte[]>> made : threads.invokeAll(tasks)) {
        Map<String, byte[]> again = made.get();
        DOCUMENTS.forEach((name, file) -> assertThat(again.get(name)).as(name).isEqualTo(file));
      }
    }
  }
}
