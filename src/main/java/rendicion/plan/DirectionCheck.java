package rendicion.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * That the declared direction leads from the baseline to the target, or that the contradiction is
 * acknowledged. Equal baseline and target contradict nothing, and so does a maximum or minimum to
 * be kept.
 */
final class DirectionCheck {

  private final Entry indicator;
  private final Problems problems;

  DirectionCheck(Entry indicator, Problems problems) {
    this.indicator = indicator;
    this.problems = problems;
  }

  void check() {
    Optional<String> direction = indicator.findText("sentido");
    Optional<BigDecimal> base = indicator.find("linea_de_base").flatMap(b -> b.findNumber("valor"));
    Optional<BigDecimal> target = indicator.find("meta").flatMap(t -> t.findNumber("valor"));
    if (direction.isEmpty() || target.isEmpty()) {
      return;
    }
    boolean contradicts =
        base.isPresent() && contradicts(direction.get(), base.get(), target.get());
    boolean acknowledged = indicator.has("contradiccion_reconocida");
    if (contradicts && !acknowledged) {
      problems.add(
          indicator.get("sentido"),
          "direction",
          Map.of(
              "direction", direction.get(),
              "base", base.get().toPlainString(),
              "target", target.get().toPlainString()));
    }
    if (!contradicts && acknowledged) {
      problems.add(indicator.get("contradiccion_reconocida"), "no-contradiction", Map.of());
    }
  }

  private static boolean contradicts(String direction, BigDecimal base, BigDecimal target) {
    return switch (direction) {
      case "ascendente" -> target.compareTo(base) < 0;
      case "descendente" -> target.compareTo(base) > 0;
      default -> false;
    };
  }
}
