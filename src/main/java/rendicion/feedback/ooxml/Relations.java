package rendicion.feedback.ooxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a part refers to. */
final class Relations {

  private static final String EMPTY =
      Xml.HEAD
          + "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  private final Parts parts;
  private final String source;
  private final String file;
  private final List<Relation> all = new ArrayList<>();

  /**
   * A reference.
   *
   * @param type last word of its type
   * @param target name of the part; whatever is written when it lies outside the package
   */
  record Relation(String id, String type, String target, boolean external, Element element) {}

  /**
   * @param source the part that refers; empty for the package itself
   */
  Relations(Parts parts, String source) throws IOException {
    this.parts = parts;
    this.source = source;
    int slash = source.lastIndexOf('/') + 1;
    this.file = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    if (parts.has(file)) {
      PartText text = parts.open(file);
      for (Element e : text.root().children("Relationship")) {
        boolean external = e.attribute("TargetMode", "").equalsIgnoreCase("External");
        String type = e.attribute("Type", "");
        String target = text.read(e.attribute("Target", ""));
        all.add(
            new Relation(
                e.attribute("Id", ""),
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolve(target),
                external,
                e));
      }
    }
  }

  List<Relation> all() {
    return List.copyOf(all);
  }

  Optional<String> target(String type) {
    return all.stream()
        .filter(r -> r.type.equals(type) && !r.external)
        .map(Relation::target)
        .findFirst();
  }

  Optional<Relation> byId(String id) {
    return all.stream().filter(r -> r.id.equals(id)).findFirst();
  }

  /**
   * Refers to a part, once for each relations part that is looked into.
   *
   * @param family what types of this package begin with
   * @return the id
   */
  String add(String family, String type, String part) throws IOException {
    if (!parts.has(file)) {
      parts.put(file, EMPTY);
    }
    String id = freeId();
    PartText text = parts.open(file);
    Element root = text.root();
    text.append(
        root,
        "<%sRelationship Id=\"%s\" Type=\"%s/%s\" Target=\"/%s\"/>"
            .formatted(root.prefix(), id, family, type, Xml.escape(part)));
    all.add(new Relation(id, type, part, false, root));
    return id;
  }

  private String freeId() {
    for (int n = 1; ; n++) {
      String id = "rendicion" + n;
      if (byId(id).isEmpty()) {
        return id;
      }
    }
  }

  private String resolve(String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> path = new ArrayList<>();
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    for (String step : (folder + target.replace('\\', '/')).split("/")) {
      if (step.equals("..") && !path.isEmpty()) {
        path.removeLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }
}
