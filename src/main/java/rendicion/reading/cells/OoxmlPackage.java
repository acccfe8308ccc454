package rendicion.reading.cells;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.UnreadableWorkbookException.Why;

/** The parts of an Open XML package and how they refer to each other. */
final class OoxmlPackage implements AutoCloseable {
  private static final long LARGEST_PART = ReadingLimits.get("parte_bytes");

  private final ZipFile zip;

  OoxmlPackage(Path file) throws IOException, UnreadableWorkbookException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new UnreadableWorkbookException(Why.DAMAGED, e);
    }
  }

  /**
   * A reference from one part to another.
   *
   * @param type last word of the relationship's type, for example {@code worksheet}
   * @param target name of the part in the package
   */
  record Relation(String id, String type, String target, boolean external) {}

  boolean has(String part) {
    return find(part) != null;
  }

  /** Whether some part lies in a folder of that name. */
  boolean hasFolder(String name) {
    return zip.stream().anyMatch(entry -> entry.getName().contains("/" + name + "/"));
  }

  XmlPart open(String part) throws IOException, UnreadableWorkbookException {
    ZipEntry entry = find(part);
    if (entry == null) {
      throw new UnreadableWorkbookException(Why.DAMAGED, "no part " + part);
    }
    try {
      return new XmlPart(
          new BufferedInputStream(new BoundedStream(zip.getInputStream(entry), LARGEST_PART)));
    } catch (ZipException e) {
      throw new UnreadableWorkbookException(Why.DAMAGED, e);
    }
  }

  private @Nullable ZipEntry find(String part) {
    ZipEntry entry = zip.getEntry(part);
    return entry != null
        ? entry
        : zip.stream()
            .filter(e -> e.getName().replace('\\', '/').equalsIgnoreCase(part))
            .findFirst()
            .orElse(null);
  }

  /** What a part refers to; the empty name stands for the package itself. */
  List<Relation> relations(String part) throws IOException, UnreadableWorkbookException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String rels = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    List<Relation> relations = new ArrayList<>();
    if (has(rels)) {
      try (XmlPart xml = open(rels)) {
        while (xml.advance()) {
          if (xml.starts("Relationship")) {
            relations.add(relation(folder, xml));
          }
        }
      }
    }
    return relations;
  }

  private static Relation relation(String folder, XmlPart xml) throws IOException {
    String type = xml.attribute("Type", "");
    return new Relation(
        xml.attribute("Id", ""),
        type.substring(type.lastIndexOf('/') + 1),
        resolve(folder, xml.attribute("Target", "")),
        xml.attribute("TargetMode", "").equals("External"));
  }

  private static String resolve(String folder, String target) {
    Deque<String> names = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String name : whole.replace('\\', '/').split("/")) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
