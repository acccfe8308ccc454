package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.validation.Sample.observation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.ColumnLabel;
import rendicion.domain.Finding;
import rendicion.domain.Reading;
import rendicion.domain.Severity;
import rendicion.wording.Wording;

/** Headers are compared with those of the previous delivery of the same deliverable. */
class HeaderChangedTest {

  @Test
  void saysWhichNameChangedWhichColumnCameAndWhichIsGone() {
    assertThat(
            said(
                labels("W11", "PESO: Peso (kg)", "ZONA: Zona", "MES: Mes"),
                labels("W11", "PESO: Peso", "MES: MES", "TURNO: Turno")))
        .containsExactly(
            "Datos!A4 Ya no está la columna «Zona», que sí estaba en su entrega anterior.",
            "Datos!A4 Dice «Peso», y en su entrega anterior decía «Peso (kg)».",
            "Datos!C4 La columna «Turno» no estaba en su entrega anterior.");
  }

  @Test
  void saysAChangeOnceThoughEverySheetHasIt() {
    assertThat(
            said(
                labels("W11", "PESO: Peso (kg)", "PESO: Peso (kg)"),
                labels("W11", "PESO: Peso", "PESO: Peso", "PESO: peso")))
        .containsExactly("Datos!A4 Dice «Peso», y en su entrega anterior decía «Peso (kg)».");
  }

  @Test
  void comparesNothingWithAnotherDeliverableOrTableNorWithNothing() {
    List<ColumnLabel> now = labels("W11", "PESO: Peso");

    assertThat(said(labels("W12", "PESO: Peso (kg)"), now)).isEmpty();
    assertThat(said(labels("W11", 1, "ZONA: Zona"), now)).isEmpty();
    assertThat(said(List.of(), now)).isEmpty();
    assertThat(said(labels("W11", "PESO: Peso (kg)"), List.of())).isEmpty();
  }

  @Test
  void leavesAColumnThatTheReaderMissedToTheReader() {
    Finding missing =
        new Finding(
            "reading.column-missing",
            Severity.ERROR,
            "residuos.xlsx",
            "Datos",
            null,
            null,
            Map.of("label", "PESO", "near", "", "alike", "no"));
    List<ColumnLabel> before = labels("W11", "PESO: Peso (kg)", "ZONA: Zona", "MES: Mes");

    assertThat(against(List.of(missing), List.of(before), labels("W11", "ZONA: Área", "MES: Mes")))
        .containsExactly(
            "Datos!null No se encontró la columna «PESO».",
            "Datos!A4 Dice «Área», y en su entrega anterior decía «Zona».");
  }

  private static List<ColumnLabel> labels(String deliverable, String... labels) {
    return labels(deliverable, 0, labels);
  }

  /** One label a column, from A4 on, each "wanted: label". */
  private static List<ColumnLabel> labels(String deliverable, int table, String... labels) {
    return IntStream.range(0, labels.length)
        .mapToObj(
            i -> {
              String[] parts = labels[i].split(": ");
              return new ColumnLabel(
                  deliverable,
                  table,
                  parts[0],
                  parts[1],
                  parts[1].toLowerCase(Locale.ROOT),
                  new CellRef("Datos", i + 1, 4));
            })
        .toList();
  }

  @Test
  void saysNothingOfHeadersThatTheOfficeHadAtAnyTimeBefore() {
    List<ColumnLabel> usual = labels("W11", "PESO: Peso (kg)");
    List<ColumnLabel> slip = labels("W11", "PESO: Peso");

    assertThat(against(List.of(slip, usual), usual)).isEmpty();
    assertThat(against(List.of(slip, usual), labels("W11", "PESO: Masa")))
        .containsExactly("Datos!A4 Dice «Masa», y en su entrega anterior decía «Peso».");
    assertThat(against(List.of(List.of(), usual), slip)).hasSize(1);
  }

  private static List<String> said(List<ColumnLabel> before, List<ColumnLabel> now) {
    return against(List.of(before), now);
  }

  private static List<String> against(List<List<ColumnLabel>> before, List<ColumnLabel> now) {
    return against(List.of(), before, now);
  }

  private static List<String> against(
      List<Finding> read, List<List<ColumnLabel>> before, List<ColumnLabel> now) {
    Reading plain = Sample.reading(observation("residuos", "210101", "2021-01", "52", "H9"));
    Reading reading =
        new Reading(
            plain.delivery(),
            plain.deliverables(),
            plain.observations(),
            List.of(),
            read,
            "",
            List.of(),
            List.of(),
            List.of(),
            now,
            List.of());
    return DeliveryValidator.judge(
            reading, Sample.OFFICE, Sample.DEFINITIONS, List.of(), before, List.of())
        .findings()
        .stream()
        .map(f -> f.sheet() + "!" + f.cell() + " " + Wording.spanish().finding(f).found())
        .toList();
  }
}
