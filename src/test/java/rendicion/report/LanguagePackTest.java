package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.Account;
import rendicion.domain.Appearance;
import rendicion.domain.Definitions;
import rendicion.domain.JobSettings;
import rendicion.wording.Wording;

/**
 * A plan whose folder holds a language pack is reported in that language: with every text of the
 * program written in Greek letters, no word in Latin ones is left but those of plan and offices.
 */
class LanguagePackTest {

  private static final Pattern WORD = Pattern.compile("[A-Za-zÁÉÍÓÚÑáéíóúñü]{3,}");

  private static final Wording FINDINGS = AccountabilityReportTest.words();
  private static final List<String> NAMES_OF_TAGS =
      List.of("Span", "Link", "Figure", "Caption", "Table", "TOCI", "Lbl", "LBody");

  @Test
  void leavesNoSpanishOfTheProgram() throws IOException {
    Account account = speaking("el", greek());
    Set<String> given = wordsOf(account);
    given.addAll(NAMES_OF_TAGS);
    FINDINGS.keys().stream()
        .filter(key -> !Wording.spanish().knows(key))
        .forEach(key -> given.addAll(wordsOf(FINDINGS.say(key, Map.of("text", "")))));
    SortedSet<String> left = new TreeSet<>();
    for (Map.Entry<String, byte[]> document :
        EveryDocumentTest.documents(FINDINGS, account).entrySet()) {
      Matcher words = WORD.matcher(ReadingOrder.of(document.getValue()));
      while (words.find()) {
        if (!given.contains(words.group())) {
          left.add(words.group());
        }
      }
    }
    assertThat(left).isEmpty();
  }

  @Test
  void leavesNoSpanishInCalculations() throws IOException {
    Definitions puno = speaking(MadeUpAccount.puno(), "el", greek());
    Set<String> left = wordsOf(MadeUpAccount.complete(puno).results());
    left.removeAll(wordsOf(MadeUpAccount.complete(MadeUpAccount.puno()).contents()));
    left.removeAll(wordsOf(puno.plan()));
    assertThat(left).isEmpty();
  }

  @Test
  void saysWhichLanguageItIs() throws IOException {
    byte[] file =
        new Reports(Wording.spanish())
            .lamina(
                speaking("qu", Map.of("report.column.way", "Qallariymanta tukuykama")),
                TinyPlan.LAST);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("qu");
    }
    assertThat(ReadingOrder.of(file))
        .contains("Qallariymanta tukuykama")
        .doesNotContain("De la línea de base a la meta");
  }

  private static Account speaking(String language, Map<String, String> words) {
    Account account = TinyAccount.full().upTo(TinyPlan.LAST);
    return new Account(
        speaking(account.definitions(), language, words),
        account.contents(),
        account.planFindings(),
        account.results());
  }

  private static Definitions speaking(
      Definitions said, String language, Map<String, String> words) {
    JobSettings s = said.settings();
    Appearance look = s.appearance();
    JobSettings settings =
        new JobSettings(
            s.periods(),
            s.method(),
            s.cron(),
            s.zone(),
            s.stableForSeconds(),
            s.limits(),
            s.titlePage(),
            s.inputFolder(),
            s.outputFolder(),
            s.sampleNotice(),
            s.trials(),
            s.correctionDays(),
            new Appearance(look.mainColour(), look.icons(), look.logo(), words, language));
    return new Definitions(said.plan(), said.offices(), settings, said.fingerprint());
  }

  /** Every text of the program with other letters, its places and plurals as they are. */
  private static Map<String, String> greek() throws IOException {
    Map<String, String> pack = new TreeMap<>();
    for (String file : List.of("report", "names", "progress")) {
      Properties texts = new Properties();
      try (Reader reader =
          Files.newBufferedReader(
              Path.of("src/main/resources/rendicion/wording", file + ".properties"))) {
        texts.load(reader);
      }
      texts.forEach((key, text) -> pack.put((String) key, greek((String) text)));
    }
    return pack;
  }

  private static String greek(String pattern) {
    StringBuilder all = new StringBuilder();
    for (int i = 0, depth = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      boolean text = depth % 2 == 0 && Character.isLetter(c);
      all.append(text ? (char) ('α' + Character.toLowerCase(c) % 17) : c);
    }
    return all.toString();
  }

  /** Those of everything that is not the program's: plan, offices, files, findings. */
  private static Set<String> wordsOf(@Nullable Object any) {
    Set<String> words = new HashSet<>();
    collect(any, words);
    return words;
  }

  private static void collect(@Nullable Object any, Set<String> words) {
    switch (any) {
      case null -> {}
      case String text -> {
        Matcher found = WORD.matcher(text);
        while (found.find()) {
          words.add(found.group());
        }
      }
      case Collection<?> all -> all.forEach(each -> collect(each, words));
      case Map<?, ?> map -> {
        collect(map.keySet(), words);
        collect(map.values(), words);
      }
      case Appearance look -> collect(look.logo(), words);
      case Record r -> {
        for (RecordComponent part : r.getClass().getRecordComponents()) {
          try {
            part.getAccessor().setAccessible(true);
            collect(part.getAccessor().invoke(r), words);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      default -> {}
    }
  }
}
