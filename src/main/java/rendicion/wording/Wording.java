package rendicion.wording;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Appearance;
import rendicion.domain.Finding;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Rejection;
import rendicion.domain.Severity;

/**
 * Says things in the Spanish of Peru. Texts are ICU message patterns with named arguments in {@code
 * rendicion/wording/*.properties}; a missing text or argument is our mistake and is thrown.
 */
public final class Wording {

  /** Resource files, one for each room that has something to say. */
  private static final List<String> FILES =
      List.of(
          "names",
          "plan",
          "intake",
          "reading",
          "validation",
          "progress",
          "job",
          "report",
          "consolidated",
          "feedback",
          "publication",
          "store",
          "cli");

  private static final String SPANISH = "es-PE";
  private static final Pattern PERIOD =
      Pattern.compile("\\d{4}(-(S[12]|T[1-4]|\\d{2}(-\\d{2})?))?");
  private static final int MOST_CELLS = 6;
  private static final char MINUS = '\u2212';
  private static final char NBSP = '\u00a0';

  private final Map<String, String> texts;
  private final String language;
  private final ULocale locale;

  /** Patterns that were needed, parsed. */
  private final Map<String, TextPattern> parsed = new ConcurrentHashMap<>();

  private Wording(Map<String, String> texts, String language) {
    this.texts = texts;
    this.language = language;
    locale = ULocale.forLanguageTag(language);
  }

  /** The Spanish that ships with the program. */
  public static Wording spanish() {
    Map<String, String> texts = new TreeMap<>();
    for (String file : FILES) {
      for (Map.Entry<Object, Object> entry : load(file + ".properties").entrySet()) {
        String previous = texts.put((String) entry.getKey(), (String) entry.getValue());
        if (previous != null) {
          throw new IllegalStateException("Bug: two texts for " + entry.getKey());
        }
      }
    }
    return new Wording(texts, SPANISH);
  }

  /** These words with others in their place or beside them. */
  public Wording with(Map<String, String> others) {
    Map<String, String> all = new TreeMap<>(texts);
    all.putAll(others);
    return new Wording(all, language);
  }

  /**
   * These words with a language pack in their place: plurals follow its language.
   *
   * @param tag BCP 47
   */
  public Wording in(String tag, Map<String, String> pack) {
    Map<String, String> all = new TreeMap<>(texts);
    all.putAll(pack);
    return new Wording(all, tag);
  }

  /** These words as a plan wants them: its own in their place, in its language if it says one. */
  public Wording of(Appearance look) {
    String tag = look.language();
    if (tag != null) {
      return in(tag, look.words());
    }
    return look.words().isEmpty() ? this : with(look.words());
  }

  /** BCP 47 tag of the language that is spoken. */
  public String language() {
    return language;
  }

  /** The text of a key, with its arguments filled in (numbers choose plurals; see ICU). */
  public String say(String key, Map<String, ?> arguments) {
    String pattern = texts.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("Bug: no text for " + key);
    }
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    TextPattern text = parsed(pattern);
    if (!arguments.keySet().containsAll(text.arguments())) {
      Set<String> missing = arguments(key);
      missing.removeAll(arguments.keySet());
      throw new IllegalArgumentException("Bug: " + key + " needs " + missing);
    }
    return text.say(arguments);
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  public boolean knows(String key) {
    return texts.containsKey(key);
  }

  /** Every key, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(texts.keySet());
  }

  /** Names of the arguments that a text uses. */
  public Set<String> arguments(String key) {
    String pattern = texts.get(key);
    return pattern == null ? new TreeSet<>() : new TreeSet<>(parsed(pattern).arguments());
  }

  private TextPattern parsed(String pattern) {
    TextPattern known = parsed.get(pattern);
    return known == null ? parsed.computeIfAbsent(pattern, p -> new TextPattern(p, locale)) : known;
  }

  /**
   * The five answers of a finding, from the keys {@code <code>.title}, {@code .found}, {@code
   * .expected}, {@code .effect} and {@code .remedy}.
   */
  public FindingText finding(Finding finding) {
    Map<String, Object> arguments = new TreeMap<>(Map.of("n", 1L));
    finding.arguments().forEach((name, value) -> arguments.put(name, readable(name, value)));
    if ("yes".equals(finding.arguments().get("province"))) {
      arguments.computeIfPresent("place", (name, value) -> province((String) value));
    }
    return new FindingText(
        say(finding.code() + ".title", arguments),
        say(finding.code() + ".found", arguments),
        say(finding.code() + ".expected", arguments),
        say(finding.code() + ".effect", arguments),
        say(finding.code() + ".remedy", arguments));
  }

  /** {@code C7: «1.234,5» → 1234.5} for everything that a finding proposes. */
  public List<String> repairs(Finding finding) {
    return finding.details().repairs().stream()
        .map(
            r ->
                say(
                    "repair.line",
                    Map.of("cell", r.cell(), "found", r.found(), "proposed", r.proposed())))
        .toList();
  }

  /**
   * Who delivered rejected figures, in which cells, and what speaks against them. No number is
   * repeated.
   *
   * @param office the name of who delivered them
   */
  public String rejection(Rejection rejection, String office) {
    Finding fault = rejection.fault();
    List<String> cells = rejection.figures().stream().map(o -> o.cell().address()).toList();
    String shown = String.join(", ", cells.subList(0, Math.min(MOST_CELLS, cells.size())));
    boolean asked = fault != null && fault.severity() == Severity.QUESTION;
    return say(
        "rejection.told",
        Map.of(
            "asked",
            asked ? "yes" : "no",
            "office",
            office,
            "file",
            rejection.delivery().path(),
            "sheet",
            rejection.sheet(),
            "cells",
            shown,
            "n",
            cells.size(),
            "n-more",
            Math.max(0, cells.size() - MOST_CELLS),
            "fault",
            fault == null ? say("rejection.no-fault") : say(fault.code() + ".title")));
  }

  /** The Spanish name of a closed choice: key {@code <EnumType>.<CONSTANT>}. */
  public String name(Enum<?> constant) {
    return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** {@code 1,234,567.89}; the minus sign is U+2212. */
  public String number(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder digits = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    if (point >= 0) {
      digits.append(plain, point, plain.length());
    }
    return rounded.signum() < 0 ? MINUS + digits.toString() : digits.toString();
  }

  public String number(long value) {
    return number(BigDecimal.valueOf(value), 0);
  }

  /** {@code 15.6 %} with a space that does not break; the value is already in per cent. */
  public String percent(BigDecimal value, int decimals) {
    return number(value, decimals) + NBSP + "%";
  }

  /** {@code S/ 1,234.50}. */
  public String soles(BigDecimal value) {
    return "S/" + NBSP + number(value, 2);
  }

  /** A value with its unit's symbol: {@code 92.8 t/día}, {@code 48.2 %}. */
  public String amount(BigDecimal value, rendicion.domain.MeasureUnit unit) {
    return number(value, unit.decimals()) + NBSP + unit.symbol();
  }

  /** {@code 31/12/2021}. */
  public String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT));
  }

  /** {@code 31 de diciembre de 2021}. */
  public String longDate(LocalDate day) {
    return say(
        "date.long",
        Map.of(
            "day",
            Integer.toString(day.getDayOfMonth()),
            "month",
            month(day.getMonthValue()),
            "year",
            Integer.toString(day.getYear())));
  }

  /** {@code enero} to {@code diciembre}. */
  public String month(int number) {
    return name(Month.of(number));
  }

  /** {@code Acora}, {@code Provincia de Puno}. */
  public String place(Plan plan, String ubigeo) {
    String name = plan.placeName(ubigeo);
    return plan.isProvince(ubigeo) ? province(name) : name;
  }

  private String province(String name) {
    return say("place.province", Map.of("name", name));
  }

  /** {@code 2021}, {@code primer semestre de 2021}, {@code julio de 2021}. */
  public String period(Period period) {
    String code = period.code();
    int year = period.from().getYear();
    if (code.length() == 4) {
      return code;
    }
    String spoken = Integer.toString(year);
    return switch (code.charAt(5)) {
      case 'S', 'T' -> say("period." + code.substring(5), Map.of("year", spoken));
      default ->
          code.length() == 7
              ? say(
                  "period.month",
                  Map.of("month", month(period.from().getMonthValue()), "year", spoken))
              : longDate(period.from());
    };
  }

  /**
   * What a name says of its value: {@code n} and {@code n-…} are whole numbers that choose plurals,
   * {@code amount-…} is a plain decimal, {@code period} and {@code period-…} hold a period's code,
   * {@code periods} several of them with commas; everything else is text. Where {@code province}
   * says yes, the {@code place} is the province and not the district of that name.
   */
  private Object readable(String name, String value) {
    if (name.equals("n") || name.startsWith("n-")) {
      return Long.valueOf(value);
    }
    if (name.startsWith("amount-")) {
      BigDecimal exact = new BigDecimal(value).stripTrailingZeros();
      return number(exact, Math.clamp(exact.scale(), 0, 6));
    }
    if (name.equals("periods")) {
      return Arrays.stream(value.split(","))
          .map(code -> period(Period.parse(code)))
          .collect(Collectors.joining(", "));
    }
    boolean isPeriod = name.equals("period") || name.startsWith("period-");
    return isPeriod && PERIOD.matcher(value).matches() ? period(Period.parse(value)) : value;
  }

  private static Properties load(String file) {
    Properties properties = new Properties();
    try (@Nullable InputStream in =
        Wording.class.getResourceAsStream("/rendicion/wording/" + file)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
