package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.RunsInThisProcess;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.job.Outcome;
import rendicion.job.WorkListener;

/** What an office gets back, what it does with it, and what comes of that. */
@RunsInThisProcess
class RoundTripTest {

  private static final String FILE = "COBERTURA AGUA.xlsx";
  private static final String COPY = "COBERTURA AGUA (revisado).xlsx";
  private static final String HEADER_CHANGED = "validation.header-changed";
  private static final String ANSWER = "En 2022 se cortó el servicio por la sequía";

  @TempDir Path folder;

  @Test
  void anAnswerInTheMarkedCopyClearsTheQuestionAndTheMarksGo() throws Exception {
    try (Valley valley = new Valley(folder)) {
      Files.write(valley.delivered(FILE), Valley.coverage(42));
      Outcome first = valley.run();
      assertThat(questions(first))
          .extracting(Finding::code)
          .contains("validation.power-of-ten-jump");
      assertThat(valley.answers().keySet())
          .containsExactly(COPY, "constancia-0001.pdf", "observaciones.xlsx");
      byte[] receipt = valley.answers().get("constancia-0001.pdf");
      assertThat(words(receipt))
          .contains(
              "Aceptado con observaciones", "COBERTURA 2022: C5", sha(valley.delivered(FILE)));

      answer(valley.answered(COPY), valley.delivered(COPY));
      Outcome second = valley.run();

      assertThat(questions(second)).isEmpty();
      List<Finding> answered = new ArrayList<>(findings(second));
      answered.removeIf(f -> f.severity() != Severity.ANSWERED);
      assertThat(answered)
          .extracting(Finding::key)
          .containsExactlyElementsOf(questions(first).stream().map(Finding::key).toList());
      assertThat(answered)
          .allSatisfy(
              f -> {
                assertThat(f.details().answer().text()).isEqualTo(ANSWER);
                assertThat(f.details().answer().author()).isEqualTo("Rosa Quispe, jefa de agua");
              });
      assertThat(second.account().contents()).hasSize(1);
      assertThat(second.account().planFindings()).isEqualTo(first.account().planFindings());
      assertThat(valley.answers().keySet())
          .containsExactly("constancia-0001.pdf", "constancia-0002.pdf", "observaciones.xlsx");
      assertThat(valley.answers().get("constancia-0001.pdf")).isEqualTo(receipt);
      assertThat(words(valley.answers().get("constancia-0002.pdf")))
          .contains("Sin cambios: el archivo tiene las mismas celdas");

      Files.write(valley.delivered(FILE), Valley.coverage(42.5, "CON AGUA/familias"));
      Outcome third = valley.run();
      assertThat(codes(third)).contains(HEADER_CHANGED);
      assertThat(third.account().contents())
          .as("the newest stands in the place of the copy")
          .singleElement()
          .satisfies(c -> assertThat(c.delivery().path()).isEqualTo(FILE));

      Files.write(valley.delivered(FILE), Valley.coverage(421));
      Outcome fourth = valley.run();
      assertThat(questions(fourth)).isEmpty();
      assertThat(codes(fourth)).doesNotContain(HEADER_CHANGED);
      assertThat(words(valley.answers().get("constancia-0004.pdf")))
          .contains("COBERTURA 2022, C5: «42.5» → «421»", "■ Mal", "OE01-I1");

      Map<String, byte[]> issued = receipts(valley);
      valley.loseLedger();
      Outcome rebuilt = valley.run();
      assertThat(receipts(valley)).usingRecursiveComparison().isEqualTo(issued);
      assertThat(rebuilt.account()).isEqualTo(fourth.account());
    }
  }

  @Test
  void everyContentGetsOneReceiptWhateverIsStoppedAndWhenever() throws Exception {
    try (Valley valley = new Valley(folder)) {
      Random random = new Random(20221231);
      TreeSet<String> contents = new TreeSet<>();
      Map<String, byte[]> issued = new TreeMap<>();
      for (int turn = 0; turn < 9; turn++) {
        change(valley, random);
        if (turn == 5) {
          valley.loseLedger();
        }
        boolean stopped = turn < 8 && random.nextBoolean();
        run(valley, stopped ? 1 + random.nextInt(14) : Integer.MAX_VALUE);
        contents.addAll(hashes(valley));
        Map<String, byte[]> now = receipts(valley);
        issued.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
        issued.putAll(now);
      }
      valley.run();
      assertThat(receipts(valley)).hasSameSizeAs(contents);
      List<String> said = new ArrayList<>();
      for (byte[] receipt : receipts(valley).values()) {
        String words = words(receipt).replaceAll("\\s", "");
        contents.stream().filter(words::contains).forEach(said::add);
      }
      assertThat(said).containsExactlyInAnyOrderElementsOf(contents);
    }
  }

  /** The name of a file, and what is in it: new, seen before, no workbook at all. */
  private static void change(Valley valley, Random random) throws IOException {
    Path file = valley.delivered(List.of(FILE, "COBERTURA 2.xlsx").get(random.nextInt(2)));
    switch (random.nextInt(5)) {
      case 0 -> Files.write(file, Valley.coverage(400 + random.nextInt(3)));
      case 1 -> Files.write(file, Valley.coverage(40 + random.nextInt(2)));
      case 2 -> Files.writeString(file, "no es un libro " + random.nextInt(2));
      case 3 -> Files.write(file, new byte[1_000_001 + random.nextInt(2)]); // too big to be taken
      default -> Files.deleteIfExists(file);
    }
  }

  /** Breaks off at a step of the work, whichever it is. */
  private static void run(Valley valley, int steps) {
    int[] left = {steps};
    WorkListener breaking =
        new WorkListener() {
          @Override
          public void begins(String stage, int units) {
            advances(stage);
          }

          @Override
          public void advances(String what) {
            if (left[0]-- == 0) {
              throw new IllegalStateException("broken off at " + what);
            }
          }
        };
    try {
      valley.run(breaking);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageStartingWith("broken off");
    }
  }

  private static Map<String, byte[]> receipts(Valley valley) throws IOException {
    Map<String, byte[]> receipts = new TreeMap<>(valley.answers());
    receipts.keySet().removeIf(name -> !name.startsWith("constancia-"));
    return receipts;
  }

  private static List<String> hashes(Valley valley) throws Exception {
    List<String> hashes = new ArrayList<>();
    try (Stream<Path> files = Files.list(valley.delivered(""))) {
      for (Path file : files.toList()) {
        hashes.add(sha(file));
      }
    }
    return hashes;
  }

  private static String sha(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  /**
   * As an office does it: opens the copy, writes beside the question, signs, saves it elsewhere.
   */
  private static void answer(Path copy, Path to) throws IOException {
    try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(copy));
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(to)) {
      Sheet front = book.getSheet("Observaciones");
      for (Row row : front) {
        for (Cell cell : row) {
          if (cell.toString().startsWith("Responde")) {
            front.getRow(row.getRowNum()).getCell(2).setCellValue("Rosa Quispe, jefa de agua");
          } else if (cell.toString().startsWith("? ")) {
            row.getCell(6).setCellValue(ANSWER);
          }
        }
      }
      book.setSheetName(book.getSheetIndex(front), "Respuestas");
      book.write(out);
    }
  }

  private static List<Finding> findings(Outcome outcome) {
    return outcome.account().contents().stream()
        .map(ReadContent::findings)
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> codes(Outcome outcome) {
    return findings(outcome).stream().map(Finding::code).toList();
  }

  private static List<Finding> questions(Outcome outcome) {
    return findings(outcome).stream().filter(f -> f.severity() == Severity.QUESTION).toList();
  }

  private static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
