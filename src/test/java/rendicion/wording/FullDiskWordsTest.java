package rendicion.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullDiskWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No space left on device                  | true",
        "No queda espacio en el dispositivo       | true",
        "Disk quota exceeded                      | true",
        "Se ha excedido la cuota de disco         | true",
        "There is not enough space on the disk    | true",
        "Espacio en disco insuficiente            | true",
        "Input/output error                       | false",
        "Read-only file system                    | false",
        "Permission denied                        | false",
        "Stale file handle                        | false",
        "                                         | false",
      })
  void tellsAFullDiskFromOtherReasons(String words, boolean full) {
    IOException failure = new FileSystemException("output/valle/consolidado.xlsx", null, words);

    assertThat(FullDiskWords.in(failure)).isEqualTo(full);
    assertThat(FullDiskWords.in(new IllegalStateException(new UncheckedIOException(failure))))
        .isEqualTo(full);
  }
}
