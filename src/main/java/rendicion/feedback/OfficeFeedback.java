package rendicion.feedback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Finding;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
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
   * Writes {@code observaciones.xlsx} (what arrived, what counts, what must be mended, what
   * changed, what is still owed) and, for each workbook about which something is to be done, a copy
   * of it with the cells marked, or a list of findings where it cannot be marked in its kind. The
   * same account and archive give the same parts; only the times of zip entries differ.
   *
   * @param receipts everything that was issued to the office
   * @param archive where the bytes of a content are kept; never written to
   * @param folder an existing folder that belongs to this answer alone
   * @return the files written, the list first
   * @throws IOException when the folder cannot be written
   */
  public List<Path> write(
      Account account,
      Office office,
      List<Receipt> receipts,
      Function<ContentHash, Path> archive,
      Path folder)
      throws IOException {
    List<Path> written = new ArrayList<>();
    List<ReadContent> contents = account.listTold(office);
    Path list = folder.resolve(LIST_NAME);
    new AnswerWorkbook(account, office, receipts, wording).write(list);
    written.add(list);
    Set<String> names = new HashSet<>(Set.of(LIST_NAME));
    for (ReadContent content : contents) {
      if (wasAdmitted(content)) {
        Path source = archive.apply(content.delivery().content());
        new MarkedCopy(content, wording).write(source, folder, names).ifPresent(written::add);
      }
    }
    return written;
  }

  /**
   * What is to be said once of a content.
   *
   * @param number of the receipt
   * @param instead findings for which nothing of it counts, whatever was read in it; usually none
   * @param revision how it differs from the delivery before; null for the first
   */
  public Receipt receiptOf(
      long number,
      ReadContent content,
      List<Finding> instead,
      Definitions definitions,
      Receipt.@Nullable Revision revision) {
    return ReceiptMaker.make(number, content, instead, definitions, revision);
  }

  /** A receipt as a PDF of one page, accessible and archivable. */
  public byte[] receipt(Receipt receipt, Definitions definitions) {
    return new ReceiptPage(receipt, definitions, wording).bytes();
  }

  /** The name of a receipt's file. */
  public static String fileOf(Receipt receipt) {
    return "constancia-" + ReceiptPage.number(receipt) + ".pdf";
  }

  /**
   * What the gate refused no library may open, not even to mark it; a list of ours that came back
   * gets no marks of its own.
   */
  private static boolean wasAdmitted(ReadContent content) {
    return content.findings().stream()
        .noneMatch(f -> ReceiptMaker.isOfTheGate(f) || ReceiptMaker.isOfOurList(f));
  }
}
