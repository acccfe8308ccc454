package rendicion.consolidated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workbook that people see and add to. */
final class ExistingWorkbook {

  private static final Logger LOG = LoggerFactory.getLogger(ExistingWorkbook.class);
  private static final long LARGEST = 50L * 1024 * 1024;

  private ExistingWorkbook() {}

  /** Opens it in memory, so that the file itself is never changed; empty when it cannot be read. */
  static Optional<XSSFWorkbook> open(Path file) {
    try {
      return Files.size(file) > LARGEST
          ? Optional.empty()
          : Optional.of(open(Files.readAllBytes(file)));
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      LOG.warn("The consolidated workbook cannot be opened: {}", e.toString());
      return Optional.empty();
    }
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException, OpenXML4JException {
    OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes));
    dropCalculationChain(container);
    return new XSSFWorkbook(container);
  }

  /** The same workbook as it is when it is opened from a file: POI numbers some parts only then. */
  static XSSFWorkbook reopen(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    try {
      return open(bytes.toByteArray());
    } catch (OpenXML4JException e) {
      throw new IllegalStateException("Bug: what was written cannot be opened", e);
    }
  }

  /** The order of calculation is of cells that will move; Excel makes it anew. */
  private static void dropCalculationChain(OPCPackage container) throws OpenXML4JException {
    String type = XSSFRelation.CALC_CHAIN.getRelation();
    for (PackagePart part :
        container.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())) {
      for (PackageRelationship relation : part.getRelationshipsByType(type)) {
        PackagePart chain = part.getRelatedPart(relation);
        part.removeRelationship(relation.getId());
        container.removePart(chain);
      }
    }
  }
}
