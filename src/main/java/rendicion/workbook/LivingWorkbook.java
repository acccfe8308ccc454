package rendicion.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes our sheets into a workbook that people work in.
 *
 * <p>Kept byte for byte: sheets of the people's with all that is on them; only references to rows
 * of ours that have moved are led after them. Kept on our sheets, each thing with the row it
 * belongs to: columns beside the table, notes and conversations, looks of cells and columns,
 * widths, hidden rows, filters, frozen panes, protection, validations, conditional formats,
 * pictures, charts, pivots, tables. Written anew: the cells of our tables and the lines above them,
 * our charts' numbers, and their look where nobody changed it. Who wrote over one of those is told
 * of it.
 */
public final class LivingWorkbook {

  private static final Logger LOG = LoggerFactory.getLogger(LivingWorkbook.class);
  private static final long LARGEST = 100L << 20;

  private LivingWorkbook() {}

  /**
   * The same draft and the same existing workbook give the same bytes, and so does what was written
   * taken as the existing workbook.
   *
   * @param existing the workbook that people see now and may have added to, never changed; null for
   *     none
   * @param target file to write, never the existing one
   * @throws IOException when the target cannot be written
   */
  public static Outcome write(BookDraft draft, @Nullable Path existing, Path target)
      throws IOException {
    if (existing == null) {
      return fresh(draft, target, Fate.NONE);
    }
    if (Files.exists(target) && Files.isSameFile(existing, target)) {
      throw new IllegalArgumentException("Bug: the existing workbook cannot be the target");
    }
    try {
      return update(draft, existing, target);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The existing workbook cannot be updated: {}", e.toString());
      return fresh(draft, target, Fate.UNREADABLE);
    }
  }

  private static Outcome update(BookDraft draft, Path existing, Path target) throws IOException {
    if (Files.size(existing) > LARGEST) {
      throw new IOException("Too large");
    }
    try (Container container = Container.open(existing)) {
      String seal = Marks.read(container).getOrDefault(Marks.SEAL, "");
      if (!seal.isEmpty() && seal.equals(container.hash(Marks.PART))) {
        return fresh(draft, target, Fate.REPLACED);
      }
      List<Told> told = new BookWriter(container, draft).write();
      container.save(target, Marks.PART, hash -> {});
      return new Outcome(Fate.UPDATED, told);
    }
  }

  private static Outcome fresh(BookDraft draft, Path target, Fate fate) throws IOException {
    try (Container container = NewFile.make(draft)) {
      new BookWriter(container, draft).write();
      container.save(
          target,
          Marks.PART,
          hash -> {
            var marks = Marks.read(container);
            marks.put(Marks.SEAL, hash);
            Marks.write(container, marks);
          });
    }
    return new Outcome(fate, List.of());
  }

  /**
   * What became of the workbook that was there.
   *
   * @param told what people must be told
   */
  public record Outcome(Fate existing, List<Told> told) {
    public Outcome {
      told = List.copyOf(told);
    }

    /** Whether the existing workbook holds something that what was written does not. */
    public boolean losesSomething() {
      return existing == Fate.UNREADABLE
          || told.stream().anyMatch(t -> t.what() == Told.What.OVERWRITTEN);
    }
  }

  /** Something that people must be told of a sheet, by the name they know it by. */
  public record Told(What what, String sheet) {
    /** What happened. */
    public enum What {
      /** Somebody had written over our cells; they hold again what is ours. */
      OVERWRITTEN,
      /** What stood beside rows that are no more is on a sheet of its own. */
      HOMELESS,
      /** A formula pointed at a row or column that is no more. */
      BROKEN_REFERENCE,
      /** Our table was gone from the sheet, so the sheet has another name and ours is new. */
      SET_APART
    }
  }

  /** What became of the workbook that was there. */
  public enum Fate {
    /** There was none. */
    NONE,
    /** Nobody had touched it, so it was written afresh. */
    REPLACED,
    /** Our sheets were written again; what people made of it is still there. */
    UPDATED,
    /**
     * It could not be opened. The target was written afresh; the existing file was not touched and
     * must be put aside under another name before the target takes its place.
     */
    UNREADABLE
  }
}
