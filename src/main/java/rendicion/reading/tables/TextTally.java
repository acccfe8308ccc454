package rendicion.reading.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Counts what the texts of a column look like to a person. */
final class TextTally {
  private static final Pattern NO_CODE =
      Pattern.compile(
          "(?iu)s[ií]|no|n/?a|s/i|[ivx]+|ene|feb|mar|abr|may|jun|jul|ago|se[pt]|oct|nov|dic"
              + "|lun|mi[eé]|jue|vie|s[aá]b|dom|kg|km|tm?|und|uni|gl|glb|est|ha|pza");
  private static final List<String> FIRST_LETTERS = List.of("A", "B", "C");
  private static final int FEW = 4;
  private static final int AT_LEAST = 3;
  private static final int MOST_KEPT = 60;

  private int count;
  private int tokens;
  private int letters;
  private int codesAndNames;
  private final Set<String> distinct = new HashSet<>();
  private final SortedSet<String> abbreviations = new TreeSet<>();

  void truth() {
    count++;
  }

  void take(String text, TextShape shape) {
    count++;
    if (distinct.size() <= FEW) {
      distinct.add(text);
    }
    switch (shape) {
      case CODE_AND_NAME -> codesAndNames++;
      case TOKEN -> tokens++;
      case LETTERS -> {
        letters++;
        if (abbreviations.size() < MOST_KEPT) {
          abbreviations.add(text);
        }
      }
      case OTHER -> {}
    }
  }

  int count() {
    return count;
  }

  /** A few texts that come again and again. */
  boolean areExcuses() {
    return distinct.size() <= FEW && count > 2 * FEW;
  }

  /** Nearly all are tokens, or all are abbreviations. */
  boolean areCodes() {
    return (tokens > 0 && tokens * 10 >= count * 9) || areAbbreviations();
  }

  /** One to three capitals each: neither answers, units, months nor letters in a row. */
  private boolean areAbbreviations() {
    return letters + tokens == count
        && letters > tokens
        && abbreviations.size() >= AT_LEAST
        && !areGrades()
        && abbreviations.stream().filter(NO_CODE.asMatchPredicate()).count() * 2
            < abbreviations.size();
  }

  private boolean areGrades() {
    return abbreviations.containsAll(FIRST_LETTERS);
  }

  /** Whether most are tokens, or begin with one. */
  boolean areMostlyTokens() {
    return (tokens + codesAndNames) * 2 > count;
  }
}
