package rendicion.consolidated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.wording.Wording;
import rendicion.workbook.LivingWorkbook;

/**
 * The municipality's living workbook: how the plan is doing, every indicator, activity, figure and
 * finding, and the cell each figure came from.
 *
 * <p>Our sheets are written anew in place each time; what people made of the workbook stays, as
 * {@link LivingWorkbook} says.
 */
public final class ConsolidatedWorkbook {

  private final Wording wording;

  public ConsolidatedWorkbook() {
    this(Wording.spanish());
  }

  ConsolidatedWorkbook(Wording wording) {
    this.wording = wording;
  }

  /**
   * Writes the workbook. The same account and the same existing workbook give the same bytes, and
   * so does what was written taken as the existing workbook.
   *
   * @param existing the workbook that people see now and may have added to, never changed; null for
   *     none
   * @param target file to write, never the existing one
   * @throws IOException when the target cannot be written
   */
  public Outcome write(Account account, @Nullable Path existing, Path target) throws IOException {
    return write(new Phrases(account, wording), existing, target);
  }

  /**
   * Writes the workbook as everybody may read it: with neither the counts of few people nor what
   * would give them away. Nobody adds to it.
   *
   * @throws IOException when the target cannot be written
   */
  public void writePublished(Account account, Path target) throws IOException {
    write(new Phrases(account, wording, Phrases.Audience.PUBLIC), null, target);
  }

  private static Outcome write(Phrases phrases, @Nullable Path existing, Path target)
      throws IOException {
    LivingWorkbook.Outcome outcome =
        LivingWorkbook.write(new Book(phrases).draft(), existing, target);
    List<String> remarks =
        outcome.told().stream()
            .map(t -> phrases.say("told." + t.what().name(), Map.of("sheet", t.sheet())))
            .distinct()
            .toList();
    return new Outcome(outcome.existing(), outcome.losesSomething(), remarks);
  }

  /**
   * What became of the workbook that was there.
   *
   * @param mustBePutAside the existing file holds something that what was written does not, and
   *     must be kept under another name before the target takes its place
   * @param remarks sentences in Spanish for whoever added to the workbook
   */
  public record Outcome(
      LivingWorkbook.Fate existing, boolean mustBePutAside, List<String> remarks) {
    public Outcome {
      remarks = List.copyOf(remarks);
    }
  }
}
