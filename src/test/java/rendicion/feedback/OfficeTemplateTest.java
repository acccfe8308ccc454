package rendicion.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Plan;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Origin;
import rendicion.plan.PlanReader;
import rendicion.wording.Wording;

/** Where a layout cannot be a sheet to fill in, the office is told so instead. */
class OfficeTemplateTest {

  private static final Plan PLAN = PlanReader.read(Path.of("jobs", "puno-2019-2022")).plan();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titulo  | titulo  | ninguno | Hoja  | el lugar está en el título",
        "columna | ninguno | ninguno | Hoja  | la definición no dice dónde se escribe ese año",
        "columna | 2021    | ninguno | Hoja  | la definición no dice dónde se escribe ese año",
        "columna | titulo  | titulo  | Hoja  | el mes está en el título",
        "columna | hoja    | ninguno | 2019  | ningún nombre de hoja de su definición dice ese año",
        "columna | titulo  | hoja    | ENE   | ningún nombre de hoja de su definición dice ese año",
      })
  void saysWhyThereIsNone(String place, String year, String month, String sheet, String why) {
    OfficeTemplate template =
        template("LIBRO*", layout(sheet, origin(place), origin(year), origin(month), "TOTAL"));

    assertThat(template.obstacle()).hasValueSatisfying(o -> assertThat(o).contains(why));
    assertThatThrownBy(template::bytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysThatTwoTablesAreOnOneSheet() {
    TableLayout first = layout("Hoja", origin("columna"), origin("titulo"), origin("ninguno"), "A");
    TableLayout other = layout("Hoja", origin("2022"), origin("titulo"), origin("ninguno"), "B");

    assertThat(template("LIBRO*", first, other).obstacle())
        .contains(
            "No hay plantilla de «Título»: tiene dos cuadros distintos en la misma hoja. Siga"
                + " usando su libro.");
  }

  @ParameterizedTest
  @CsvSource({
    "REPORTE CONEXIONES*, REPORTE CONEXIONES 2022.xlsx",
    "LICENCIAS*PDU*, LICENCIAS PDU 2022.xlsx",
    "*caudales.xls, 2022 caudales.xlsx",
    "Padrón/JASS, Padrón JASS.xlsx",
    "'', W99 2022.xlsx",
  })
  void isCalledAsItIsRecognised(String pattern, String name) {
    TableLayout layout =
        layout("Hoja", origin("columna"), origin("titulo"), origin("ninguno"), "TOTAL");

    assertThat(template(pattern, layout).fileName()).isEqualTo(name);
  }

  private static Origin origin(String where) {
    return switch (where) {
      case "titulo" -> new Origin.InTitle();
      case "hoja" -> new Origin.InSheetName();
      case "columna" -> new Origin.InColumn(List.of("UBIGEO"));
      case "ninguno" -> new Origin.None();
      default -> new Origin.Fixed(where);
    };
  }

  private static TableLayout layout(
      String sheet, Origin place, Origin year, Origin month, String label) {
    FigureColumn figure = new FigureColumn("dci-casos", List.of(label), null, false);
    return new TableLayout(
        List.of(sheet),
        List.of(),
        place,
        year,
        month,
        List.of(),
        List.of(),
        List.of(),
        List.of(figure));
  }

  private static OfficeTemplate template(String pattern, TableLayout... layouts) {
    Deliverable deliverable =
        new Deliverable(
            "W99",
            "Título",
            pattern.isEmpty() ? List.of() : List.of(pattern),
            "anual",
            null,
            List.of(),
            List.of(layouts));
    Office office = new Office("oficina", "Oficina", List.of(deliverable));
    return new OfficeTemplate(
        PLAN, office, deliverable, 2022, field -> List.of(), Wording.spanish());
  }
}
