package rendicion.wording;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What operating systems say when a disk has no room left, in English and in Spanish. Java has no
 * exception of its own for it, and little free space alone does not make it the reason of a
 * failure.
 */
public final class FullDiskWords {

  private static final List<String> SAID =
      List.of(
          "no space left on device",
          "no queda espacio en el dispositivo",
          "disk quota exceeded",
          "se ha excedido la cuota de disco",
          "there is not enough space on the disk",
          "espacio en disco insuficiente");

  private FullDiskWords() {}

  /** Whether a failure, or what caused it, says so. */
  public static boolean in(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(e -> String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(message -> SAID.stream().anyMatch(message::contains));
  }
}
