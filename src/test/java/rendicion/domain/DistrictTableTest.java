package rendicion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rendicion.domain.DistrictTable.Cell;
import rendicion.domain.DistrictTable.Year;

class DistrictTableTest {

  private static final Cell TEN = new Cell.Known(BigDecimal.TEN, List.of());
  private static final Cell WITHHELD = new Cell.Withheld();
  private static final Cell MISSING = new Cell.Missing();

  @Test
  void withholdsWhatWasDeliveredInAYearAndItsTotal() {
    Year full = year(Map.of("210101", TEN, "210102", TEN, "210103", MISSING), "20");
    DistrictTable table = new DistrictTable("casos", new TreeMap<>(Map.of(2020, full, 2021, full)));

    DistrictTable withheld = table.withholding(2021, Set.of("210101", "210103", "999999"));

    assertThat(withheld.years())
        .isEqualTo(
            Map.of(
                2020,
                full,
                2021,
                new Year(
                    new TreeMap<>(Map.of("210101", WITHHELD, "210102", TEN, "210103", MISSING)),
                    null)));
    assertThat(withheld.years().get(2021)).extracting(Year::withheld).isEqualTo(Set.of("210101"));
    assertThat(full.withheld()).isEmpty();
    assertThat(table.withholding(2019, Set.of("210101"))).isEqualTo(table);
  }

  private static Year year(Map<String, Cell> places, String total) {
    return new Year(new TreeMap<>(places), new BigDecimal(total));
  }
}
