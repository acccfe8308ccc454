package rendicion.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders of one program: what offices put in, what it made, what it keeps. */
record Place(Path folder) {

  Path jobs() {
    return folder.resolve("jobs");
  }

  Path input() {
    return folder.resolve("input");
  }

  Path output() {
    return folder.resolve("output");
  }

  Path state() {
    return folder.resolve("state");
  }

  Path database() {
    return state().resolve("bd");
  }

  /** Makes this place the same as another. */
  void become(Place other) throws IOException {
    clear(folder);
    try (Stream<Path> all = Files.walk(other.folder)) {
      for (Path from : all.toList()) {
        Path to = folder.resolve(other.folder.relativize(from));
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
  }

  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  /** Every file below a folder with its bytes, by path. */
  static TreeMap<String, String> files(Path root) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        List<Path> regular = all.filter(Files::isRegularFile).toList();
        for (Path file : regular) {
          files.put(
              root.relativize(file).toString().replace('\\', '/'),
              Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
