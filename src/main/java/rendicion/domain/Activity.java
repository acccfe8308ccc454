package rendicion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity or project of the plan. Its name is no key: two tables may print nearly the same one.
 *
 * @param code objective and row, for example {@code OE04-A07}
 * @param service as printed or carried down in the plan's table
 * @param suggestedService where the printed one is evidently shifted; null otherwise
 * @param table number of the plan's table, for example {@code 18bis}
 * @param notes what is doubtful about it
 */
public record Activity(
    String code,
    String objective,
    int sequence,
    String name,
    String service,
    @Nullable String suggestedService,
    String specificObjective,
    String table,
    List<String> notes) {
  public Activity {
    notes = List.copyOf(notes);
  }

  /** The service that it is counted in: as it is read, without blanks around it. */
  public String serviceRead() {
    return (suggestedService == null ? service : suggestedService).strip();
  }
}
