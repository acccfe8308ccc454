package rendicion.workbook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What leads from one part to others. */
final class Relations {

  private static final String NS = "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Container container;
  private final String owner;

  Relations(Container container, String owner) {
    this.container = container;
    this.owner = owner;
  }

  /**
   * @param type the last word of its type
   * @param target name of the part; an address where it is external
   */
  record Relation(String id, String type, String target, boolean external) {}

  static String partOf(String owner) {
    int slash = owner.lastIndexOf('/');
    return owner.substring(0, slash + 1) + "_rels/" + owner.substring(slash + 1) + ".rels";
  }

  List<Relation> list() throws IOException {
    String part = partOf(owner);
    if (!container.has(part)) {
      return List.of();
    }
    return Xml.children(container.glance(part).getDocumentElement(), "Relationship").stream()
        .map(this::relation)
        .toList();
  }

  private Relation relation(Element e) {
    boolean external = "External".equals(e.getAttribute("TargetMode"));
    String type = e.getAttribute("Type");
    String target = e.getAttribute("Target");
    return new Relation(
        e.getAttribute("Id"),
        type.substring(type.lastIndexOf('/') + 1),
        external ? target : resolved(target),
        external);
  }

  private String resolved(String target) {
    String plain = target.contains("#") ? target.substring(0, target.indexOf('#')) : target;
    URI base = URI.create("/" + owner.substring(0, owner.lastIndexOf('/') + 1));
    String path = base.resolve(plain.replace(" ", "%20")).getPath();
    return path.startsWith("/") ? path.substring(1) : path;
  }

  List<Relation> list(String type) throws IOException {
    return list().stream().filter(r -> r.type().equals(type)).toList();
  }

  Optional<Relation> find(String id) throws IOException {
    return list().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** Adds one and gives its id. */
  String add(String type, String target) throws IOException {
    String part = partOf(owner);
    if (!container.has(part)) {
      container.put(
          part,
          (Xml.DECLARATION + "<Relationships xmlns=\"" + NS + "\"/>")
              .getBytes(StandardCharsets.UTF_8));
    }
    var ids = list().stream().map(Relation::id).collect(Collectors.toSet());
    int number = 1;
    while (ids.contains("rId" + number)) {
      number++;
    }
    Element root = container.tree(part).getDocumentElement();
    Element made = root.getOwnerDocument().createElementNS(NS, "Relationship");
    made.setAttribute("Id", "rId" + number);
    made.setAttribute("Type", type.contains(":") ? type : Xml.RELATIONS + "/" + type);
    made.setAttribute("Target", "/" + target);
    root.appendChild(made);
    return "rId" + number;
  }

  void remove(String id) throws IOException {
    for (Element e :
        Xml.children(container.tree(partOf(owner)).getDocumentElement(), "Relationship")) {
      if (e.getAttribute("Id").equals(id)) {
        Xml.remove(e);
      }
    }
  }
}
