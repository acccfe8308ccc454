package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.District;
import rendicion.domain.Finding;
import rendicion.domain.FindingDetails;
import rendicion.domain.Plan;
import rendicion.domain.Repair;

/**
 * Works out what to write instead of what the reader could not read or only with doubt. Where two
 * readings are possible both are proposed; where none can be told, nothing is.
 */
final class Repairs {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private final Plan plan;

  Repairs(Plan plan) {
    this.plan = plan;
  }

  List<Finding> proposeFor(List<Finding> findings) {
    return findings.stream().map(this::proposeFor).toList();
  }

  private Finding proposeFor(Finding finding) {
    String text = finding.arguments().get("text");
    if (finding.cell() == null || text == null || !finding.details().repairs().isEmpty()) {
      return finding;
    }
    List<String> proposals = proposals(finding.code(), text, finding.arguments());
    List<Repair> repairs = new ArrayList<>();
    for (String cell : finding.cells()) {
      proposals.forEach(p -> repairs.add(new Repair(cell, text, p)));
    }
    return repairs.isEmpty() ? finding : finding.with(with(finding.details(), repairs));
  }

  private static FindingDetails with(FindingDetails details, List<Repair> repairs) {
    return new FindingDetails(
        details.alsoAt(),
        details.members(),
        repairs,
        details.consequences(),
        details.trialUntil(),
        details.answer());
  }

  private List<String> proposals(String code, String text, Map<String, String> arguments) {
    return switch (code) {
      case "reading.ambiguous-number" ->
          Stream.of("grouped", "fraction")
              .map(arguments::get)
              .filter(v -> v != null && NUMBER.matcher(v).matches())
              .distinct()
              .toList();
      case "reading.ubigeo-differs" -> Stream.ofNullable(arguments.get("ubigeo")).toList();
      case "reading.unreadable-number" -> lookAlike(text).stream().toList();
      case "reading.unknown-district" ->
          suggested(arguments).map(this::withUbigeo).stream().toList();
      case "reading.unknown-activity" -> suggested(arguments).stream().toList();
      case "reading.column-likely" -> lowest(arguments.get("label")).stream().toList();
      default -> List.of();
    };
  }

  /** What stands in the lowest cell of a label, where it is not a pattern. */
  private static Optional<String> lowest(@Nullable String label) {
    return Optional.ofNullable(label)
        .map(l -> l.substring(l.lastIndexOf('/') + 1).strip())
        .filter(l -> !l.contains("*"));
  }

  private static Optional<String> suggested(Map<String, String> arguments) {
    return Optional.ofNullable(arguments.get("suggestion")).filter(s -> !s.isEmpty());
  }

  /** {@code Platería (210112)}. */
  private String withUbigeo(String name) {
    return plan.districts().stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .map(District::ubigeo)
        .map(ubigeo -> name + " (" + ubigeo + ")")
        .orElse(name);
  }

  /** Letters that look like digits, spaces between digits: {@code 1O5} and {@code 12 500}. */
  private static Optional<String> lookAlike(String text) {
    String digits =
        text.strip()
            .replaceFirst("^[Ss]/\\.?\\s*", "")
            .replaceAll("[\\s\\u00a0]", "")
            .replaceAll("[oOº]", "0")
            .replaceAll("[lI|]", "1");
    boolean hasDigit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (!hasDigit) {
      return Optional.empty();
    }
    if (GROUPED.matcher(digits).matches()) {
      return Optional.of(digits.replace(",", ""));
    }
    return NUMBER.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }

  /** A figure as a person of Peru types it: with a point, without separators. */
  static String typed(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }
}
