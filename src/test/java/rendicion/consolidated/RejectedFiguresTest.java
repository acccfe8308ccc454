package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rendicion.TestAccounts;
import rendicion.wording.Wording;
import rendicion.workbook.Entry;
import rendicion.workbook.SheetDraft;

/** A figure that was delivered and does not count is told with its cell, and its number is not. */
class RejectedFiguresTest {

  private static final String TOLD =
      "El dato se entregó con un error que está por corregir. Una cifra de «2021/TAMIZAJE"
          + " ANEMIA.xlsx», que entregó Red de Salud, no se contó: hoja «TAMIZAJE 2021», celda"
          + " E6. Hallazgo: Cifra menor que cero. Contará cuando se corrija; el detalle está en la"
          + " copia marcada que se le devolvió";

  @Test
  void isToldWithItsOfficeAndCell() {
    Book book = new Book(new Phrases(TestAccounts.withARejectedFigure(), Wording.spanish()));

    assertThat(of2021(sheet(book, "Indicadores"), 6))
        .anySatisfy(row -> assertThat(row).contains("|Por corregir|").contains(TOLD));
    assertThat(of2021(sheet(book, "Trazabilidad"), 1))
        .contains(
            "OE01-I2|2021|Por corregir|niños|El dato se entregó con un error que está por"
                + " corregir|Niñas y niños evaluados|Puno|2021|Por corregir|Red de"
                + " Salud|2021/TAMIZAJE ANEMIA.xlsx|TAMIZAJE 2021|E6|–|900|cdcdcdcdcdcd|Niñas y"
                + " niños evaluados en el año");
  }

  private static SheetDraft sheet(Book book, String id) {
    return book.draft().sheets().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> of2021(SheetDraft sheet, int period) {
    return sheet.rows().stream()
        .filter(r -> r.get(period).plain().equals("2021"))
        .map(r -> r.stream().map(Entry::plain).collect(Collectors.joining("|")))
        .filter(r -> r.startsWith("OE01-I2"))
        .toList();
  }
}
