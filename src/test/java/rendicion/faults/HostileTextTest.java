package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import rendicion.RunsInThisProcess;
import rendicion.cli.Session;

/**
 * Hostile texts wherever an office can put a text, followed into everything that the program makes
 * of them, each output read with a reader of somebody else. One run of the program for all, since
 * most of the time goes into starting it. The program writes no HTML.
 */
@RunsInThisProcess
class HostileTextTest {

  private static final String MARKED = "(revisado)";
  private static final String PLAIN_NAME = "[A-Za-z0-9_(][A-Za-z0-9_. ()-]{0,119}";
  private static final String RESERVED = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

  @TempDir private static Path folder;
  private static Place place = new Place(Path.of("."));
  private static List<String> screen = List.of();

  @BeforeAll
  static void runOnce() throws IOException {
    place = new Place(folder);
    Deliveries.definePlan(place.jobs());
    HostileTexts.writeUnknown(place.input().resolve("valle/agua"));
    HostileTexts.writeKnown(known());

    Session.Ended ended = new Session(folder).run("ejecutar");

    assertThat(ended.code()).as("%s", ended.lines()).isZero();
    screen = ended.lines();
  }

  @Test
  void saysOneThingALineOnTheScreen() throws IOException {
    assertThat(screen).anyMatch(line -> line.contains("{0} {n, plural, other {#}} '{x}'"));
    assertThat(screen).allMatch(Sinks::isOneCleanLine).noneMatch(l -> l.startsWith("2026-"));
    assertThat(new Session(folder).run("explicar", "OE01-A01").lines())
        .allMatch(Sinks::isOneCleanLine);
    for (Path workbook : workbooks(place.input())) {
      Session.Ended shown = new Session(folder).run("inspeccionar", workbook.toString());
      assertThat(shown.lines()).as(workbook.toString()).allMatch(Sinks::isOneCleanLine);
    }
  }

  @Test
  void tellsProgramsOfAWorkbookInJson() throws IOException {
    TreeSet<String> told = new TreeSet<>();
    for (Path workbook : workbooks(place.input())) {
      Session.Ended shown = new Session(folder).run("inspeccionar", "--json", workbook.toString());
      told.addAll(textsOf(String.join("\n", shown.lines())));
    }
    assertThat(told).containsAll(HostileTexts.shortLabels());
  }

  @Test
  void namesItsFilesSoThatEverySystemHoldsThem() throws IOException {
    Set<String> seen = new HashSet<>();
    for (Path file : outputs("")) {
      for (Path name : place.output().relativize(file)) {
        assertThat(name.toString())
            .matches(PLAIN_NAME)
            .doesNotMatch(".*[ .]")
            .doesNotMatch(RESERVED);
      }
      assertThat(seen.add(file.toString().toLowerCase(Locale.ROOT))).as(file.toString()).isTrue();
    }
  }

  @Test
  void writesTextsIntoWorkbooksAsTexts() throws IOException {
    for (Path file : outputs(".xlsx")) {
      Sinks.requireInert(file);
      if (!file.toString().contains(MARKED)) {
        assertThat(Sinks.textsByPoi(file))
            .as(file.toString())
            .isEqualTo(Sinks.textsByFastexcel(file));
        assertThat(Sinks.unguarded(file)).as(file.toString()).isEmpty();
      }
    }
    Collection<String> data =
        Sinks.textsByPoi(place.output().resolve("valle/consolidado.xlsx")).values();
    assertThat(data).containsAll(HostileTexts.read());
    assertAllSaid("observaciones.xlsx");
  }

  @Test
  void leavesInAMarkedCopyWhatWasThereAndSaysItInFront() throws IOException {
    TreeMap<String, String> there = Sinks.textsByPoi(known());
    there.keySet().removeIf(cell -> cell.startsWith("Respuestas!"));

    assertThat(Sinks.textsByPoi(answer(MARKED))).containsAllEntriesOf(there);
    assertThat(Sinks.unguarded(answer(MARKED))).noneMatch(HostileTextTest::isOurs);
    assertAllSaid(MARKED);
  }

  @Test
  void leavesCommentsAndTheirAuthorsAsTheyWere() throws IOException {
    TreeMap<String, String> comments = Sinks.commentsByPoi(known());
    TreeMap<String, String> marked = Sinks.commentsByPoi(answer(MARKED));

    assertThat(comments).hasSize(HostileTexts.ALL.size());
    assertThat(marked.keySet()).containsAll(comments.keySet());
    comments.forEach((cell, said) -> assertThat(marked.get(cell)).as(cell).contains(said));
  }

  @Test
  void saysWhatOfficesAnsweredAndWhoSigned() throws IOException {
    for (String file : List.of(MARKED, "observaciones.xlsx")) {
      TreeMap<String, String> cells = Sinks.textsByPoi(answer(file));
      cells.keySet().removeIf(cell -> !isOurs(cell));
      String all = String.join("\n", cells.values());
      for (String text : HostileTexts.answers()) {
        assertThat(all).as(file).contains(HostileTexts.SIGNED + beginning(text));
      }
    }
    assertThat(
            Sinks.textsByPoi(answer(MARKED)).entrySet().stream()
                .filter(cell -> cell.getKey().matches("Observaciones!G\\d+"))
                .map(cell -> cell.getValue().replaceAll("\\s+", " ")))
        .containsAll(HostileTexts.answers());
  }

  @Test
  void saysNothingOfWhatAFileSaysOfItself() throws IOException {
    for (Path file : outputs("")) {
      boolean copy = file.equals(answer(MARKED));
      assertThat(Sinks.raw(file).contains(HostileTexts.OF_THE_FILE.strip()))
          .as(file.toString())
          .isEqualTo(copy);
    }
    assertThat(Sinks.aboutByPoi(answer(MARKED))).isEqualTo(Sinks.aboutByPoi(known()));
  }

  @Test
  void printsWordsAndNothingThatActs() throws IOException {
    StringBuilder words = new StringBuilder();
    for (Path file : outputs(".pdf")) {
      words.append(Sinks.wordsOfInert(file));
    }
    assertThat(words.chars().filter(c -> c != '\n' && c != '\r'))
        .noneMatch(Character::isISOControl);
    assertThat(words.toString().replaceAll("\\s+", "")).contains("=cmd|'{0}'{x}'?_x000D_]]>.xlsx");
  }

  @Test
  void attachesTablesWhoseCellsAreNoFormulas() throws IOException {
    for (Path file : outputs(".pdf")) {
      List<List<String>> lines = Sinks.tableIn(file);
      assertThat(lines).as(file.toString()).allMatch(l -> l.size() == lines.getFirst().size());
      assertThat(lines.stream().flatMap(List::stream))
          .as(file.toString())
          .noneMatch(field -> Sinks.isFormulaLike(field) && !field.matches("-?[0-9.]+"));
    }
  }

  @Test
  void proposesLayoutsThatAreYamlAndSayTheSame() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    for (Path file : outputs(".yaml")) {
      String text = Files.readString(file);
      said.addAll(textsOf(text));
      said.addAll(
          textsOf(
              text.replaceAll("(?m)^( *)# (- hojas: .*)$", "$1$2")
                  .lines()
                  .filter(line -> line.strip().startsWith("- hojas"))
                  .map(String::strip)
                  .collect(Collectors.joining("\n"))));
    }
    assertThat(said)
        .contains("Personas a\",\"b,c;\"\"d", "Personas a: b # c", "Personas ]]><x/>")
        .contains("Personas _x000D__x000A_=1+1", "{0} {n, plur 1");
  }

  @Test
  void writesOneLineIntoTheLogWhateverIsLogged() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = HostileTextTest.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    }
    PatternLayout layout = new PatternLayout();
    layout.setContext(new LoggerContext());
    layout.setPattern(properties.getProperty("logging.pattern.file").replace("%wEx", "%nopex"));
    layout.start();
    for (HostileTexts.Hostile text : HostileTexts.ALL) {
      LoggingEvent event =
          new LoggingEvent(
              "",
              new LoggerContext().getLogger("x"),
              Level.ERROR,
              "Not {}",
              null,
              new Object[] {text.raw()});

      String line = layout.doLayout(event);

      assertThat(line).endsWith("\n");
      assertThat(Sinks.isOneCleanLine(line.strip())).as(line).isTrue();
    }
  }

  /** In the front sheet of a copy and in the list of findings, both of that name. */
  private static boolean isOurs(String cell) {
    return cell.startsWith("Observaciones!");
  }

  private static void assertAllSaid(String file) throws IOException {
    String all = String.join("\n", Sinks.textsByPoi(answer(file)).values());
    assertThat(HostileTexts.read())
        .as(file)
        .allSatisfy(text -> assertThat(all).contains(beginning(text)));
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(100, text.length()));
  }

  private static Path known() {
    return place.input().resolve("valle/planificacion").resolve(HostileTexts.KNOWN_NAME);
  }

  private static Path answer(String name) throws IOException {
    return outputs(".xlsx").stream()
        .filter(file -> file.endsWith(Path.of("planificacion", file.getFileName().toString())))
        .filter(file -> file.getFileName().toString().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> textsOf(String document) {
    Set<String> texts = new TreeSet<>();
    collect(new Yaml(new SafeConstructor(new LoaderOptions())).load(document), texts);
    return texts;
  }

  private static void collect(Object node, Set<String> texts) {
    switch (node) {
      case Map<?, ?> map -> map.values().forEach(value -> collect(value, texts));
      case List<?> list -> list.forEach(value -> collect(value, texts));
      case null -> texts.add("");
      default -> texts.add(node.toString());
    }
  }

  private static List<Path> workbooks(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(f -> Files.isRegularFile(f) && f.toFile().length() > 1000)
          .sorted()
          .toList();
    }
  }

  private static List<Path> outputs(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(place.output())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
