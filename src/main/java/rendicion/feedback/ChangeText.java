package rendicion.feedback;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellChange;
import rendicion.domain.Definitions;
import rendicion.domain.Indicator;
import rendicion.domain.ProgressChange;
import rendicion.domain.Rating;
import rendicion.wording.Wording;

/** What a second delivery changed, in words. */
final class ChangeText {

  private final Definitions definitions;
  private final Wording wording;

  ChangeText(Definitions definitions, Wording wording) {
    this.definitions = definitions;
    this.wording = wording;
  }

  String cell(CellChange change) {
    return say(
        "cell",
        Map.of(
            "place", change.sheet() + ", " + change.cell(),
            "before", orEmpty(change.before()),
            "after", orEmpty(change.after())));
  }

  String effect(ProgressChange change) {
    String before = standing(change.progressBefore(), change.ratingBefore());
    String after = standing(change.progressAfter(), change.ratingAfter());
    return say(
        "effect",
        Map.of(
            "indicator", name(change.indicator()),
            "period", wording.period(change.period()),
            "value-before", value(change, change.valueBefore()),
            "value-after", value(change, change.valueAfter()),
            "same", before.equals(after) ? "yes" : "no",
            "before", before,
            "after", after));
  }

  String name(String code) {
    Indicator indicator = find(code);
    return indicator == null ? code : code + " " + indicator.name();
  }

  String value(ProgressChange change, @Nullable BigDecimal value) {
    Indicator indicator = find(change.indicator());
    if (value == null || indicator == null) {
      return say("no-value", Map.of());
    }
    return wording.amount(value, indicator.unit());
  }

  /** Rating as shape and word, with the percentage that it judges. */
  String standing(@Nullable BigDecimal progress, Rating rating) {
    String shape =
        switch (rating) {
          case ADEQUATE -> "● ";
          case AT_RISK -> "▲ ";
          case CRITICAL -> "■ ";
          case NO_DATA -> "○ ";
        };
    String word =
        definitions.settings().method().labels().getOrDefault(rating, wording.name(rating));
    return progress == null
        ? shape + word
        : shape + word + " (" + wording.percent(progress, 1) + ")";
  }

  private @Nullable Indicator find(String code) {
    return definitions.plan().indicators().stream()
        .filter(i -> i.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private String orEmpty(String text) {
    return text.isEmpty() ? say("empty", Map.of()) : "«" + text + "»";
  }

  private String say(String key, Map<String, ?> arguments) {
    return wording.say("feedback.changes." + key, arguments);
  }
}
