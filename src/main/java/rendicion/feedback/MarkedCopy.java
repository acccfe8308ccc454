package rendicion.feedback;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rendicion.domain.ReadContent;
import rendicion.wording.Wording;

/**
 * The office's own workbook with the cells of its findings painted and noted. A workbook with
 * macros, embedded objects or links to other files is not copied: what is active in it would come
 * back under our name.
 */
final class MarkedCopy {

  private static final Logger LOG = LoggerFactory.getLogger(MarkedCopy.class);

  private final ReadContent content;
  private final Wording wording;

  private MarkedCopy(ReadContent content, Wording wording) {
    this.content = content;
    this.wording = wording;
  }

  static MarkedCopy of(ReadContent content, Wording wording) {
    return new MarkedCopy(content, wording);
  }

  /**
   * @param names names of files in the folder that are taken; the new one is added
   * @return the copy; empty when the workbook is of another format, is active or cannot be opened
   */
  Optional<Path> write(Path source, Path folder, Set<String> names) throws IOException {
    FileMagic magic = FileMagic.valueOf(source.toFile());
    if (magic != FileMagic.OOXML && magic != FileMagic.OLE2) {
      return Optional.empty();
    }
    boolean ooxml = magic == FileMagic.OOXML;
    Optional<byte[]> marked = markWorkingCopy(source, folder, ooxml);
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    String name = CopyName.of(content.delivery().path(), suffix(), ooxml ? ".xlsx" : ".xls", names);
    Path target = folder.resolve(name);
    Files.write(target, marked.get());
    return Optional.of(target);
  }

  /** POI adds parts only to a file that it may write, which the archive's is not. */
  private Optional<byte[]> markWorkingCopy(Path source, Path folder, boolean ooxml)
      throws IOException {
    Path copy = folder.resolve(".tmp-" + content.delivery().content().brief());
    try {
      Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      return ooxml ? markOoxml(copy.toFile()) : markXls(copy.toFile());
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private String suffix() {
    return wording.say("feedback.marked.suffix");
  }

  private Optional<byte[]> markOoxml(File source) {
    @Nullable OPCPackage container = null;
    try {
      container = OPCPackage.open(source, PackageAccess.READ_WRITE);
      return ActiveContent.isIn(container)
          ? Optional.empty()
          : Optional.of(mark(new XSSFWorkbook(container)));
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      return unreadable(e);
    } finally {
      if (container != null) {
        container.revert();
      }
    }
  }

  private Optional<byte[]> markXls(File source) {
    try (POIFSFileSystem container = new POIFSFileSystem(source, true)) {
      if (ActiveContent.isIn(container)) {
        return Optional.empty();
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
        return Optional.of(mark(workbook));
      }
    } catch (IOException | RuntimeException e) {
      return unreadable(e);
    }
  }

  /** POI throws all kinds of things on workbooks that it does not understand. */
  private Optional<byte[]> unreadable(Exception e) {
    LOG.warn("No marked copy of {}: {}", content.delivery().content().brief(), e.toString());
    return Optional.empty();
  }

  private byte[] mark(Workbook workbook) throws IOException {
    new Marks(workbook, content, wording).put();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }
}
