package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatabilityTest {

  @Test
  void theSameCallsMakeTheSameBytes() {
    assertThat(Everything.bytes()).isEqualTo(Everything.bytes());
  }

  @Test
  void oneDocumentMakesTheSameBytesTwice() {
    PdfDocument document = Everything.document();
    assertThat(document.bytes()).isEqualTo(document.bytes());
  }

  /** Counting pages sets them, and what was set is used again. */
  @Test
  void itsPagesMayBeCountedBefore() {
    PdfDocument document = Everything.document();
    assertThat(document.pages()).isEqualTo(document.copy().pages());
    assertThat(document.bytes()).isEqualTo(Everything.bytes());
  }

  @Test
  void fourThreadsMakeTheSameBytes() throws Exception {
    byte[] expected = Everything.bytes();
    List<Callable<byte[]>> tasks =
        IntStream.range(0, 12)
            .<Callable<byte[]>>mapToObj(i -> Everything::bytes)
            .collect(Collectors.toList());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<byte[]> made : threads.invokeAll(tasks)) {
        assertThat(made.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void otherDataMakeAnotherIdentifier() {
    DocumentInfo info = Everything.INFO;
    DocumentInfo other =
        new DocumentInfo(
            info.title(), info.author(), info.subject(), info.language(), info.date(), "other");
    byte[] one = PdfDocument.of(info).heading(1, "Uno").bytes();
    byte[] two = PdfDocument.of(other).heading(1, "Uno").bytes();
    assertThat(two).hasSameSizeAs(one).isNotEqualTo(one);
  }
}
