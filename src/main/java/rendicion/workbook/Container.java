package rendicion.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The parts of a workbook's file. What is not replaced is copied as it is; names are without the
 * slash at the start. Written sorted by name and with a fixed time, so that the same parts give the
 * same bytes.
 */
final class Container implements Closeable {

  private static final String TYPES = "[Content_Types].xml";
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final long LARGEST_TREE = 64L << 20;

  private final @Nullable ZipFile zip;
  private final Map<String, Content> changed = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();
  private final Map<String, Document> trees = new HashMap<>();

  /** What a part holds, made when the file is written. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Container(@Nullable ZipFile zip) {
    this.zip = zip;
  }

  static Container open(Path file) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    Container container = new Container(zip);
    try {
      zip.stream().filter(e -> !e.isDirectory()).forEach(e -> container.names.add(e.getName()));
      if (!container.has(TYPES)) {
        throw new IOException("Not a workbook: no list of its parts");
      }
      return container;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  static Container empty() {
    return new Container(null);
  }

  boolean has(String part) {
    return names.contains(part);
  }

  List<String> parts() {
    return List.copyOf(names);
  }

  InputStream stream(String part) throws IOException {
    Document tree = trees.get(part);
    if (tree != null) {
      return new ByteArrayInputStream(Xml.bytes(tree));
    }
    Content content = changed.get(part);
    if (content != null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.writeTo(bytes);
      return new ByteArrayInputStream(bytes.toByteArray());
    }
    ZipEntry entry = zip == null ? null : zip.getEntry(part);
    if (entry == null || zip == null) {
      throw new IOException("The workbook lacks a part: " + part);
    }
    return zip.getInputStream(entry);
  }

  byte[] read(String part) throws IOException {
    try (InputStream in = stream(part)) {
      byte[] bytes = in.readNBytes((int) LARGEST_TREE + 1);
      if (bytes.length > LARGEST_TREE) {
        throw new IOException("A part of the workbook is too large: " + part);
      }
      return bytes;
    }
  }

  /** The part as a tree; what is changed in it is written. */
  Document tree(String part) throws IOException {
    Document known = trees.get(part);
    if (known == null) {
      known = Xml.parse(read(part));
      trees.put(part, known);
    }
    return known;
  }

  /** Takes changes in a tree back when nothing was meant to change in it. */
  Document glance(String part) throws IOException {
    Document known = trees.get(part);
    return known == null ? Xml.parse(read(part)) : known;
  }

  void put(String part, byte[] bytes) {
    put(part, out -> out.write(bytes));
  }

  void put(String part, Content content) {
    trees.remove(part);
    changed.put(part, content);
    names.add(part);
  }

  /** A part of a new kind, with its type in the list of parts. */
  void add(String part, String type, byte[] bytes) throws IOException {
    put(part, bytes);
    Element types = tree(TYPES).getDocumentElement();
    for (Element known : Xml.children(types, "Override")) {
      if (known.getAttribute("PartName").equals("/" + part)) {
        known.setAttribute("ContentType", type);
        return;
      }
    }
    Element override =
        types.getOwnerDocument().createElementNS(types.getNamespaceURI(), "Override");
    override.setAttribute("PartName", "/" + part);
    override.setAttribute("ContentType", type);
    types.appendChild(override);
  }

  void remove(String part) throws IOException {
    names.remove(part);
    changed.remove(part);
    trees.remove(part);
    for (Element known : Xml.children(tree(TYPES).getDocumentElement(), "Override")) {
      if (known.getAttribute("PartName").equals("/" + part)) {
        Xml.remove(known);
      }
    }
    removeRelations(part);
  }

  void removeRelations(String part) {
    String relations = Relations.partOf(part);
    if (names.remove(relations)) {
      changed.remove(relations);
      trees.remove(relations);
    }
  }

  /** A name for a new part that none has, such as {@code xl/charts/chart7.xml}. */
  String freeName(String start, String end) {
    int number = 1;
    while (names.contains(start + number + end)) {
      number++;
    }
    return start + number + end;
  }

  Relations relations(String part) throws IOException {
    return new Relations(this, part);
  }

  /** Removes parts that nothing leads to any more. */
  void removeUnreachable() throws IOException {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(""));
    while (!open.isEmpty()) {
      for (Relations.Relation r : relations(open.remove()).list()) {
        if (!r.external() && names.contains(r.target()) && reached.add(r.target())) {
          open.add(r.target());
        }
      }
    }
    for (String part : new ArrayList<>(names)) {
      if (!part.equals(TYPES) && !part.endsWith(".rels") && !reached.contains(part)) {
        remove(part);
      }
    }
  }

  /** Told the hash of all parts but the last one, just before that one is written. */
  interface Sealing {
    void seal(String hash) throws IOException;
  }

  void save(Path target, String last, Sealing sealing) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (String part : ordered(last)) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        write(out, part, digest);
      }
      sealing.seal(HexFormat.of().formatHex(digest.digest()));
      if (has(last)) {
        write(out, last, digest);
      }
    }
  }

  /** The hash of all parts but one, as it was told when the file was saved. */
  String hash(String last) throws IOException {
    MessageDigest digest = sha256();
    for (String part : ordered(last)) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = stream(part);
          OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        in.transferTo(out);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<String> ordered(String last) {
    List<String> ordered = new ArrayList<>(names);
    ordered.remove(last);
    ordered.remove(TYPES);
    ordered.addFirst(TYPES);
    return ordered;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }

  private void write(ZipOutputStream zipped, String part, MessageDigest digest) throws IOException {
    OutputStream out = new DigestOutputStream(zipped, digest);
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(TIME);
    zipped.putNextEntry(entry);
    Content content = changed.get(part);
    if (trees.get(part) == null && content != null) {
      content.writeTo(out);
    } else {
      try (InputStream in = stream(part)) {
        in.transferTo(out);
      }
    }
    zipped.closeEntry();
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
