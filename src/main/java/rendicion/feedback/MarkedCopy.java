package rendicion.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rendicion.domain.CellRef;
import rendicion.domain.CopyStamp;
import rendicion.domain.ReadContent;
import rendicion.feedback.biff.MarkedXls;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.ooxml.FrontWorkbook;
import rendicion.feedback.ooxml.MarkedPackage;
import rendicion.wording.Wording;

/**
 * The office's own workbook with the cells of its findings painted and noted, in its own kind. What
 * cannot be marked without risk to anything else in it is answered by the front sheet alone, with
 * links to the cells by their addresses.
 */
final class MarkedCopy {

  private static final Logger LOG = LoggerFactory.getLogger(MarkedCopy.class);

  private final Remarks remarks;
  private final Wording wording;

  MarkedCopy(ReadContent content, Wording wording) {
    this.remarks = Remarks.of(content);
    this.wording = wording;
  }

  /**
   * @param source the delivered bytes; never written to
   * @param names names of files in the folder that are taken; the new one is added
   * @return the copy; empty when nothing is to be done about the content
   */
  Optional<Path> write(Path source, Path folder, Set<String> names) throws IOException {
    if (!remarks.asksForSomething()) {
      return Optional.empty();
    }
    Copy copy = copy(source);
    String name =
        CopyName.of(
            remarks.content().delivery().path(), wording.say(copy.suffix), copy.extension, names);
    Path target = folder.resolve(name);
    Files.write(target, copy.bytes);
    return Optional.of(target);
  }

  private record Copy(byte[] bytes, String suffix, String extension) {}

  private Copy copy(Path source) throws IOException {
    if (!remarks.isUnopenable() && Files.isRegularFile(source)) {
      FileMagic magic = FileMagic.valueOf(source.toFile());
      try {
        Optional<Copy> marked =
            switch (magic) {
              case OOXML -> ooxml(source);
              case OLE2 -> xls(source);
              default -> Optional.empty();
            };
        if (marked.isPresent()) {
          return marked.get();
        }
      } catch (IOException e) {
        LOG.warn(
            "Only a list for {}: {}", remarks.content().delivery().content().brief(), e.toString());
      }
    }
    return alone();
  }

  private Optional<Copy> ooxml(Path source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return MarkedPackage.write(
            source,
            marking(MarkedPackage.sheets(source), MarkedPackage.threads(source)),
            CopyStamp.MARK,
            bytes)
        .map(extension -> new Copy(bytes.toByteArray(), "feedback.copy.suffix", extension));
  }

  private Optional<Copy> xls(Path source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Marking marking = marking(MarkedXls.sheets(source), Set.of());
    return MarkedXls.write(source, marking, CopyStamp.MARK, bytes)
        ? Optional.of(new Copy(bytes.toByteArray(), "feedback.copy.suffix", ".xls"))
        : Optional.empty();
  }

  private Copy alone() throws IOException {
    String path = remarks.content().delivery().path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FrontWorkbook.write(
        new CopyFront(remarks, wording, name -> name, file, Set.of()).make(), bytes);
    return new Copy(bytes.toByteArray(), "feedback.copy.list-suffix", ".xlsx");
  }

  private Marking marking(List<String> names, Set<CellRef> threads) {
    UnaryOperator<@Nullable String> sheets = name -> find(names, name);
    return new Marking(
        new CopyFront(remarks, wording, sheets, null, threads).make(),
        new CopySpots(wording, sheets).of(remarks),
        wording.say("feedback.copy.author"));
  }

  /** Findings say names cleaned for display. */
  private static @Nullable String find(List<String> names, @Nullable String name) {
    if (name == null || names.contains(name)) {
      return name;
    }
    return names.stream().filter(n -> plain(n).equals(plain(name))).findFirst().orElse(null);
  }

  private static String plain(String name) {
    return Normalizer.normalize(SafeText.of(name), Normalizer.Form.NFC)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
