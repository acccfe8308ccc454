package rendicion.feedback.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a package: those of the file, those that change, those that come in. */
final class Parts implements AutoCloseable {

  static final String CONTENT_TYPES = "[Content_Types].xml";

  private final ZipFile zip;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, PartText> opened = new LinkedHashMap<>();
  private final Map<String, PartText> added = new LinkedHashMap<>();

  Parts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    zip.stream().forEach(e -> names.put(plain(e.getName()), e.getName()));
  }

  private static String plain(String name) {
    return name.replace('\\', '/').toLowerCase(java.util.Locale.ROOT);
  }

  boolean has(String part) {
    return names.containsKey(plain(part)) || added.containsKey(part);
  }

  /** Whether the name of any part begins so. */
  boolean hasBelow(String folder) {
    return names.keySet().stream().anyMatch(n -> n.startsWith(folder));
  }

  /**
   * A part to look into and to change.
   *
   * @throws IOException when there is none
   */
  PartText open(String part) throws IOException {
    PartText ours = added.get(part);
    if (ours != null) {
      return ours;
    }
    String entry = names.get(plain(part));
    if (entry == null) {
      throw new IOException("No part " + part);
    }
    PartText text = opened.get(entry);
    if (text == null) {
      text = PartText.of(bytes(entry));
      opened.put(entry, text);
    }
    return text;
  }

  private byte[] bytes(String entry) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return in.readAllBytes();
    }
  }

  /** Adds a part of ours, or puts ours in place of one. */
  void put(String part, String xml) {
    String entry = names.get(plain(part));
    if (entry == null) {
      added.put(part, PartText.of(xml));
    } else {
      PartText replacement = PartText.of("");
      replacement.insert(0, xml);
      opened.put(entry, replacement);
    }
  }

  /** A name that no part has: the stem, a number, the extension. */
  String freeName(String stem, String extension) {
    for (int n = 1; ; n++) {
      String name = stem + (n == 1 ? "" : n) + extension;
      if (!has(name)) {
        return name;
      }
    }
  }

  /** The whole package; parts that did not change have the bytes they had. */
  void write(OutputStream target) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
      for (String entry : names.values()) {
        PartText text = opened.get(entry);
        write(out, entry, text != null && text.isChanged() ? text.bytes() : bytes(entry));
      }
      for (Map.Entry<String, PartText> part : new TreeMap<>(added).entrySet()) {
        write(out, part.getKey(), part.getValue().bytes());
      }
    }
  }

  private static void write(ZipOutputStream out, String name, byte @Nullable [] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    out.putNextEntry(entry);
    if (bytes != null) {
      out.write(bytes);
    }
    out.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
