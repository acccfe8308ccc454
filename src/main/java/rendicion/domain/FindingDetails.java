package rendicion.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding knows beyond its text.
 *
 * @param alsoAt further addresses of equal cases on the same sheet, cells or ranges; not all of
 *     them when there are very many
 * @param members key of each figure it is about, made of what the figure is and says and not of
 *     where it stands; empty when it is of no figure
 * @param repairs what to write instead, where that can be computed
 * @param consequences how many findings were left out because they only follow from this one
 * @param trialUntil last day on which its rule is on trial and only warns; null when it is not
 * @param answer what the office said to it; null while nobody answered
 */
public record FindingDetails(
    List<String> alsoAt,
    List<String> members,
    List<Repair> repairs,
    int consequences,
    @Nullable LocalDate trialUntil,
    @Nullable Justification answer) {

  public static final FindingDetails NONE =
      new FindingDetails(List.of(), List.of(), List.of(), 0, null, null);

  public FindingDetails {
    alsoAt = List.copyOf(alsoAt);
    members = List.copyOf(members);
    repairs = List.copyOf(repairs);
  }

  FindingDetails answered(Justification by) {
    return new FindingDetails(alsoAt, members, repairs, consequences, trialUntil, by);
  }
}
