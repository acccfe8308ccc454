package rendicion.consolidated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** The parts of a workbook by name: its bytes without the times of its zip entries. */
final class Parts {

  private Parts() {}

  static Map<String, String> of(Path workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return parts;
  }

  /** Names of the parts that differ or that only one of them has. */
  static Set<String> different(Path one, Path other) throws IOException {
    Map<String, String> first = of(one);
    Map<String, String> second = of(other);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    names.removeIf(name -> Objects.equals(first.get(name), second.get(name)));
    return names;
  }
}
