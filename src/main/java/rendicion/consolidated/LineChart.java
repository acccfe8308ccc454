package rendicion.consolidated;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One line chart of the workbook, in the look of the report. */
final class LineChart {

  private final XSSFChart chart;
  private final XDDFValueAxis values;
  private final XDDFLineChartData data;
  private @Nullable XDDFDataSource<String> categories;

  LineChart(XSSFChart chart, String title) {
    this.chart = chart;
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(LineChart::dress);
    XDDFChartLegend legend = chart.getOrAddLegend();
    legend.setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis years = chart.createCategoryAxis(AxisPosition.BOTTOM);
    values = chart.createValueAxis(AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.getOrAddMajorGridProperties().setLineProperties(line(Palette.RULE, 0.5, false));
    data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, years, values);
    data.setVaryColors(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
  }

  private static void dress(org.apache.poi.xddf.usermodel.text.XDDFTextRun run) {
    run.setFontSize(10.0);
    run.setBold(true);
    run.setFontColor(XDDFColor.from(Palette.INK.rgb()));
  }

  void setCategories(XSSFSheet sheet, CellRangeAddress labels) {
    categories = XDDFDataSourcesFactory.fromStringCellRange(sheet, labels);
  }

  void add(XSSFSheet sheet, String name, CellRangeAddress numbers, Line kind) {
    var series =
        (XDDFLineChartData.Series)
            data.addSeries(categories, XDDFDataSourcesFactory.fromNumericCellRange(sheet, numbers));
    series.setTitle(name, null);
    series.setSmooth(false);
    series.setLineProperties(line(kind.colour, kind.width, kind.dashed));
    series.setMarkerStyle(kind.marker);
  }

  void plot(boolean fromZero) {
    if (fromZero) {
      values.setMinimum(0);
    }
    chart.plot(data);
  }

  private static XDDFLineProperties line(Palette colour, double points, boolean dashed) {
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour.rgb())));
    line.setWidth(points);
    if (dashed) {
      line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    }
    return line;
  }

  /** What a line stands for. */
  enum Line {
    VALUE(Palette.LAKE, 2.25, false, MarkerStyle.CIRCLE),
    EXPECTED(Palette.GREY, 1.5, true, MarkerStyle.DIAMOND),
    TARGET(Palette.GREEN, 1.5, false, MarkerStyle.NONE);

    private final Palette colour;
    private final double width;
    private final boolean dashed;
    private final MarkerStyle marker;

    Line(Palette colour, double width, boolean dashed, MarkerStyle marker) {
      this.colour = colour;
      this.width = width;
      this.dashed = dashed;
      this.marker = marker;
    }
  }
}
