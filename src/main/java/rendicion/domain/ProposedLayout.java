package rendicion.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.TableLayout.Origin;

/**
 * How a workbook that nobody has described could be read, part by part, with how sure each part is.
 *
 * @param office code of the office that delivered it; empty when that is not known
 * @param file name of the workbook
 * @param tables those that could hold figures, in the order of sheets and rows
 */
public record ProposedLayout(String office, String file, List<ProposedTable> tables) {
  public ProposedLayout {
    tables = List.copyOf(tables);
  }

  /** How sure a part is. */
  public enum Certainty {
    CERTAIN,
    /** Taken, but somebody should confirm it. */
    LIKELY,
    /** Not taken: somebody has to say it. */
    ASKED
  }

  /**
   * Where something is written.
   *
   * @param evidence what stands there, to be shown beside it; may be empty
   */
  public record Guess(Origin origin, Certainty certainty, String evidence) {}

  /**
   * One table. Rows are 1-based, columns are letters.
   *
   * @param detail label of the column that tells rows of one place apart; null for none
   */
  public record ProposedTable(
      String sheet,
      Extent extent,
      Guess place,
      Guess year,
      Guess month,
      @Nullable String detail,
      List<ProposedFigure> figures) {
    public ProposedTable {
      figures = List.copyOf(figures);
    }

    /** Whether any figure of it is known to be one of the plan's. */
    public boolean hasFigures() {
      return figures.stream().anyMatch(f -> f.variable().isPresent());
    }
  }

  /** Where a table stands; {@code headerFirst} is 0 when it has no labels. */
  public record Extent(
      int headerFirst,
      int headerLast,
      int bodyFirst,
      int bodyLast,
      String firstColumn,
      String lastColumn,
      List<Integer> totalRows) {
    public Extent {
      totalRows = List.copyOf(totalRows);
    }
  }

  /**
   * A column of figures.
   *
   * @param label levels joined with {@code /}
   * @param variable code of the variable it seems to be; empty when it is asked
   * @param likeLabel the name or label that it is like
   * @param unit in which it is written when that is not the variable's own; null otherwise
   */
  public record ProposedFigure(
      String column,
      String label,
      Optional<String> variable,
      Certainty certainty,
      String likeLabel,
      @Nullable String unit) {}
}
