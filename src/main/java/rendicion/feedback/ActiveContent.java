package rendicion.feedback;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Whether a workbook holds more than cells: programs, objects, links to other files. */
final class ActiveContent {

  private static final List<String> ACTIVE_TYPES =
      List.of("vbaproject", "macroenabled", "activex", "oleobject", "externallink");
  private static final Set<String> ACTIVE_STORAGES = Set.of("_VBA_PROJECT_CUR", "MACROS");
  private static final Set<String> PLAIN_SCHEMES = Set.of("http", "https", "mailto");

  private ActiveContent() {}

  static boolean isIn(OPCPackage container) throws InvalidFormatException {
    for (PackagePart part : container.getParts()) {
      if (isActive(part) || linksOut(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isActive(PackagePart part) {
    String type = part.getContentType().toLowerCase(Locale.ROOT);
    String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
    return name.contains("/embeddings/") || ACTIVE_TYPES.stream().anyMatch(type::contains);
  }

  private static boolean linksOut(PackagePart part) throws InvalidFormatException {
    if (part.isRelationshipPart()) {
      return false;
    }
    for (PackageRelationship relation : part.getRelationships()) {
      if (relation.getTargetMode() == TargetMode.EXTERNAL) {
        String scheme = relation.getTargetURI().getScheme();
        if (scheme == null || !PLAIN_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isIn(POIFSFileSystem container) {
    Iterator<Entry> entries = container.getRoot().getEntries();
    while (entries.hasNext()) {
      String name = entries.next().getName().toUpperCase(Locale.ROOT);
      if (ACTIVE_STORAGES.contains(name) || name.startsWith("MBD")) {
        return true;
      }
    }
    return false;
  }
}
