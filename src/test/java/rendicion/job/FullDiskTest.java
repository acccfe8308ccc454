package rendicion.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.wording.Wording;

class FullDiskTest {

  private static final String FULL =
      "El disco de salida está lleno: quedan 3 MB. Libere espacio y vuelva a ejecutar.";
  private static final String SOME =
      "Un disco se llenó mientras se escribía. Libere espacio en los discos de la salida, del"
          + " estado y de los archivos temporales y vuelva a ejecutar.";
  private static final IOException SAID = new IOException("No space left on device");

  @TempDir private Path folder;

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(SAID, 3, FULL),
        Arguments.of(SAID, 5000, SOME),
        Arguments.of(new IllegalStateException(new IOException("Error writing part")), 3, FULL),
        Arguments.of(new IOException("Error writing part"), 11, ""),
        Arguments.of(new SQLException("General error"), 3, FULL),
        Arguments.of(new OpenXML4JRuntimeException("Failed to save: content types part"), 3, FULL),
        Arguments.of(new SQLException("General error"), 190, ""),
        Arguments.of(new AccessDeniedException("consolidado.xlsx"), 3, ""),
        Arguments.of(new IllegalStateException("Bug: two totals"), 3, ""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isToldOnlyWhereAFailureComesFromIt(Throwable failure, long freeMegabytes, String told) {
    assertThat(
            FullDisk.among(
                    Wording.spanish(), failure, place -> freeMegabytes << 20, Path.of("salida"))
                .orElse(""))
        .isEqualTo(told);
  }

  @Test
  void looksAtTheDiskOfAFolderThatIsNotThereYet() {
    assertThat(FullDisk.among(Wording.spanish(), new IOException("x"), folder.resolve("a/b/c")))
        .isEmpty();
  }
}
