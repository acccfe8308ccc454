package rendicion.markup;

import java.util.ArrayList;
import java.util.List;

/** What prefixes stand for at the place where the scanner is. */
final class Namespaces {
  private record Declaration(int depth, String prefix, String namespace) {}

  private final List<Declaration> declared = new ArrayList<>();
  private long version;

  Namespaces() {
    declared.add(new Declaration(0, "", ""));
    declared.add(new Declaration(0, "xml", "http://www.w3.org/XML/1998/namespace"));
    declared.add(new Declaration(0, "xmlns", "http://www.w3.org/2000/xmlns/"));
  }

  void declare(int depth, String prefix, String namespace) {
    declared.add(new Declaration(depth, prefix, namespace));
    version++;
  }

  /** Forgets what an element declared that has ended. */
  void leave(int depth) {
    while (declared.getLast().depth >= depth) {
      declared.removeLast();
      version++;
    }
  }

  /** The namespace of a name that has a prefix, or of an element. */
  String of(Name name) throws MarkupException {
    if (name.version != version || name.namespace == null) {
      name.namespace = find(name.prefix);
      name.version = version;
    }
    return name.namespace;
  }

  private String find(String prefix) throws MarkupException {
    for (int i = declared.size() - 1; i >= 0; i--) {
      if (declared.get(i).prefix.equals(prefix)) {
        return declared.get(i).namespace;
      }
    }
    throw new MarkupException(MarkupException.Why.MALFORMED);
  }
}
