package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.Account;
import rendicion.domain.Activity;
import rendicion.domain.Definitions;
import rendicion.domain.Dimension;
import rendicion.domain.District;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Office;
import rendicion.domain.Plan;
import rendicion.pdf.VeraPdf;
import rendicion.wording.Wording;

/**
 * Every kind of document of accounts at the edge: nothing promised, nothing or one thing delivered,
 * everything, names of 200 characters, 60 districts, 400 activities. Each keeps to its pages,
 * prints nothing outside of them and passes veraPDF. All but the first only with {@code
 * -Dgrande=true}: they take minutes. The files stay in {@code target/big} to be looked at.
 */
class BigAccountsTest {

  private static final int LONG = 200;

  /** A name, and the account. */
  record Edge(String name, Account account) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Edge> edges() {
    Definitions puno = MadeUpAccount.puno();
    Edge nothing = new Edge("nothing-promised", MadeUpAccount.complete(empty(puno)));
    return Boolean.getBoolean("grande")
        ? Stream.of(
            nothing,
            new Edge("nothing-delivered", MadeUpAccount.of(puno, 0)),
            new Edge("one-delivery", MadeUpAccount.of(puno, 1)),
            new Edge("everything", MadeUpAccount.complete(puno)),
            new Edge("everything-large", MadeUpAccount.complete(large(puno))))
        : Stream.of(nothing);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void areReportedWhole(Edge edge) throws IOException {
    Definitions definitions = edge.account().definitions();
    var last = definitions.settings().periods().getLast();
    Account account = edge.account().upTo(last);
    Map<String, byte[]> documents =
        EveryDocumentTest.documents(AccountabilityReportTest.words(), account);
    Path kept = Files.createDirectories(Path.of("target/big"));
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      byte[] file = document.getValue();
      Files.write(kept.resolve(edge.name() + "-" + document.getKey() + ".pdf"), file);
      assertThat(InsideThePage.wordsOutside(file)).as(document.getKey()).isEmpty();
      assertThat(VeraPdf.broken("ua1", file)).as(document.getKey()).isEmpty();
      assertThat(VeraPdf.broken("3a", file)).as(document.getKey()).isEmpty();
    }
    long dimensions =
        definitions.plan().dimensions().stream()
            .filter(d -> !definitions.plan().listObjectives(d).isEmpty())
            .count();
    assertThat(pages(documents, "lamina")).isEqualTo(1 + (int) dimensions);
    assertThat(pages(documents, "boletin")).isBetween(4, BoletinReport.MOST_PAGES);
    if (documents.containsKey("ficha")) {
      assertThat(pages(documents, "ficha")).isEqualTo(1);
    }
  }

  @Test
  void saysOfAPlanWithoutTargetsThatItHasNone() throws IOException {
    Account account = MadeUpAccount.complete(empty(MadeUpAccount.puno()));
    var last = account.definitions().settings().periods().getLast();
    byte[] informe = new Reports(Wording.spanish()).informe(account.upTo(last), last, List.of());
    assertThat(ReadingOrder.of(informe))
        .contains("P: El plan no tiene metas para 2022. Datos al 31 de diciembre de 2022:");
  }

  private static int pages(Map<String, byte[]> documents, String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(documents.get(name))) {
      return document.getNumberOfPages();
    }
  }

  private static Definitions empty(Definitions all) {
    Plan p = all.plan();
    Plan plan =
        new Plan(
            p.code(),
            p.title(),
            p.entity(),
            p.organisation(),
            p.province(),
            p.provinceName(),
            p.firstYear(),
            p.lastYear(),
            p.dimensions(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            p.districts(),
            List.of(),
            List.of(),
            List.of());
    return new Definitions(plan, List.of(), all.settings(), all.fingerprint());
  }

  static Definitions large(Definitions all) {
    Plan p = all.plan();
    List<District> districts = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      districts.add(
          new District(
              "2101%02d".formatted(i), longer("Distrito " + i), null, List.of(), Map.of()));
    }
    List<Activity> activities = new ArrayList<>();
    for (int i = 1; i <= 400; i++) {
      Objective objective = p.objectives().get(i % p.objectives().size());
      activities.add(
          new Activity(
              objective.code() + "-A" + i,
              objective.code(),
              i,
              longer("Actividad " + i),
              "Servicio",
              null,
              "Objetivo",
              "20",
              List.of()));
    }
    Plan plan =
        new Plan(
            p.code(),
            longer(p.title()),
            longer(p.entity()),
            longer(p.organisation()),
            p.province(),
            p.provinceName(),
            p.firstYear(),
            p.lastYear(),
            p.dimensions().stream().map(d -> new Dimension(d.code(), longer(d.name()))).toList(),
            p.objectives().stream()
                .map(
                    o ->
                        new Objective(
                            o.code(),
                            o.number(),
                            o.dimension(),
                            longer(o.problem()),
                            longer(o.name()),
                            o.priority()))
                .toList(),
            p.indicators().stream().map(BigAccountsTest::longer).toList(),
            p.variables(),
            activities,
            districts,
            p.policies(),
            p.vision(),
            p.discrepancies());
    List<Office> offices =
        all.offices().stream()
            .map(o -> new Office(o.code(), longer(o.name()), o.deliverables()))
            .toList();
    return new Definitions(plan, offices, all.settings(), all.fingerprint());
  }

  private static Indicator longer(Indicator i) {
    return new Indicator(
        i.code(),
        i.objective(),
        longer(i.name()),
        i.printedName(),
        i.unit(),
        i.direction(),
        i.baseline(),
        i.target(),
        i.articulation(),
        i.formula(),
        i.months(),
        i.trajectory(),
        i.relevance(),
        i.contradiction(),
        i.sentence(),
        i.source(),
        i.notes());
  }

  /** The name and more of it, 200 characters in all. */
  private static String longer(String name) {
    return (name + " de los centros poblados y las comunidades".repeat(5)).substring(0, LONG);
  }
}
