package rendicion.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of the document's logical structure. It holds either other elements or marked
 * content, never both.
 */
final class Tag {

  /** What a table cell or a figure says about itself. */
  enum Attribute {
    ALT,
    LANGUAGE,
    SCOPE,
    ROW_SPAN,
    COLUMN_SPAN
  }

  private final String type;
  private @Nullable Tag parent;
  private final List<Tag> children = new ArrayList<>();
  private final Map<Attribute, String> attributes = new LinkedHashMap<>();
  private boolean leaf;

  private Tag(String type, @Nullable Tag parent) {
    this.type = type;
    this.parent = parent;
  }

  static Tag root() {
    return new Tag("Document", null);
  }

  Tag child(String childType) {
    if (leaf) {
      throw new IllegalStateException("Bug: " + type + " has content and cannot hold " + childType);
    }
    Tag child = new Tag(childType, this);
    children.add(child);
    return child;
  }

  /** Holds what the other one holds, after its own. */
  void adopt(Tag other) {
    for (Tag child : other.children) {
      child.parent = this;
      children.add(child);
    }
  }

  Tag with(Attribute attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Says that content will be marked with this element. */
  Tag holdingContent() {
    if (!children.isEmpty()) {
      throw new IllegalStateException("Bug: " + type + " has children and cannot hold content");
    }
    leaf = true;
    return this;
  }

  String type() {
    return type;
  }

  @Nullable Tag parent() {
    return parent;
  }

  List<Tag> children() {
    return children;
  }

  Map<Attribute, String> attributes() {
    return attributes;
  }
}
