package rendicion.consolidated;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * Parts of a container that nothing leads to any more. POI leaves the charts of a removed sheet and
 * the list of its relations, which a later sheet of the same number would take for its own.
 */
final class UnreachableParts {

  private UnreachableParts() {}

  static void remove(OPCPackage container) throws InvalidFormatException {
    Set<PackagePartName> reached = reach(container);
    for (PackagePart part : List.copyOf(container.getParts())) {
      PackagePartName name = part.getPartName();
      PackagePartName owner = part.isRelationshipPart() ? owner(name) : name;
      if (owner != null && !reached.contains(owner)) {
        container.removePart(name);
      }
    }
  }

  private static Set<PackagePartName> reach(OPCPackage container) throws InvalidFormatException {
    Set<PackagePartName> reached = new HashSet<>();
    Deque<PackagePart> open = new ArrayDeque<>();
    for (PackageRelationship relation : container.getRelationships()) {
      follow(container, relation, reached, open);
    }
    while (!open.isEmpty()) {
      for (PackageRelationship relation : open.remove().getRelationships()) {
        follow(container, relation, reached, open);
      }
    }
    return reached;
  }

  private static void follow(
      OPCPackage container,
      PackageRelationship relation,
      Set<PackagePartName> reached,
      Deque<PackagePart> open)
      throws InvalidFormatException {
    if (relation.getTargetMode() == TargetMode.EXTERNAL) {
      return;
    }
    URI target = relation.getTargetURI();
    URI plain = URI.create(target.getPath());
    PackagePart part = container.getPart(PackagingURIHelper.createPartName(plain));
    if (part != null && reached.add(part.getPartName())) {
      open.add(part);
    }
  }

  /** The part whose relations are listed; null for those of the container itself. */
  private static @org.jspecify.annotations.Nullable PackagePartName owner(PackagePartName relations)
      throws InvalidFormatException {
    URI source = PackagingURIHelper.getSourcePartUriFromRelationshipPartUri(relations.getURI());
    return source.equals(PackagingURIHelper.PACKAGE_ROOT_URI)
        ? null
        : PackagingURIHelper.createPartName(source);
  }
}
