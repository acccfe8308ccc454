package rendicion.feedback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import rendicion.domain.Account;
import rendicion.domain.ContentHash;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.wording.Wording;

/** Writes what an office gets back. */
public final class OfficeFeedback {

  static final String LIST_NAME = "observaciones.xlsx";

  private final Wording wording;

  public OfficeFeedback() {
    this(Wording.spanish());
  }

  OfficeFeedback(Wording wording) {
    this.wording = wording;
  }

  /**
   * Writes {@code observaciones.xlsx} (what arrived, what counts, what must be mended, what is
   * still owed) and, for each Excel workbook with findings, a copy of it with the cells marked. The
   * same account and archive give the same parts; only the times of the zip entries differ. A
   * workbook that cannot be opened or marked is answered in the list alone.
   *
   * @param archive where the bytes of a content are kept; never written to
   * @param folder an existing folder that belongs to this answer alone
   * @return the files written, the list first
   * @throws IOException when the folder cannot be written
   */
  public List<Path> write(
      Account account, Office office, Function<ContentHash, Path> archive, Path folder)
      throws IOException {
    List<Path> written = new ArrayList<>();
    List<ReadContent> contents = account.listContents(office);
    Path list = folder.resolve(LIST_NAME);
    new AnswerWorkbook(account, office, wording).write(list);
    written.add(list);
    Set<String> names = new HashSet<>(Set.of(LIST_NAME));
    for (ReadContent content : contents) {
      Path source = archive.apply(content.delivery().content());
      new MarkedCopy(content, wording).write(source, folder, names).ifPresent(written::add);
    }
    return written;
  }
}
