package rendicion.progress;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rendicion.domain.District;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.wording.Wording;

/**
 * The latest yearly figure of each district, where at least two districts reported. Districts that
 * did not are in it as missing, so that a map or table shows the gap. The year of a figure is that
 * of its sources.
 */
final class DistrictFigures {

  private DistrictFigures() {}

  static Map<String, Figure> of(
      Counted counted, Indicator indicator, int firstYear, int lastYear, Wording wording) {
    Set<String> reported = counted.places(indicator.formula().variables());
    long districts =
        counted.plan().districts().stream().filter(d -> reported.contains(d.ubigeo())).count();
    Map<String, Figure> figures = new TreeMap<>();
    if (districts >= 2) {
      for (District district : counted.plan().districts()) {
        Counted there = counted.at(district.ubigeo(), indicator.formula().variables());
        figures.put(district.ubigeo(), latest(there, indicator, firstYear, lastYear, wording));
      }
    }
    return figures;
  }

  private static Figure latest(
      Counted there, Indicator indicator, int firstYear, int lastYear, Wording wording) {
    Figure last = YearlyFigure.of(new YearOf(there, indicator, lastYear, wording));
    for (int year = lastYear - 1; last instanceof Figure.Missing && year >= firstYear; year--) {
      Figure earlier = YearlyFigure.of(new YearOf(there, indicator, year, wording));
      last = earlier instanceof Figure.Known ? earlier : last;
    }
    return last;
  }
}
