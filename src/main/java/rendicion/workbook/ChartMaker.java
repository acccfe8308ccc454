package rendicion.workbook;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of a sheet's charts: lines over years, or bars that lie. */
final class ChartMaker {

  private static final String START =
      """
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <c:roundedCorners val="0"/><c:chart>\
      """;

  /** Beyond 100, so that the number beside a full bar stands within the chart. */
  private static final int BARS_END = 110;

  private final SheetDraft draft;
  private final String sheetName;

  ChartMaker(SheetDraft draft, String sheetName) {
    this.draft = draft;
    this.sheetName = sheetName;
  }

  /** The part of each chart by its code. */
  Map<String, byte[]> make() {
    Map<String, byte[]> parts = new HashMap<>();
    for (ChartDraft chart : draft.layout().charts()) {
      String xml = Xml.DECLARATION + chart(chart);
      parts.put(chart.code(), xml.getBytes(StandardCharsets.UTF_8));
    }
    return parts;
  }

  private String chart(ChartDraft chart) {
    boolean bars = chart.kind() == ChartDraft.Kind.BARS;
    StringBuilder xml = new StringBuilder(START).append(title(chart.title()));
    xml.append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
    xml.append(bars ? barsOf(chart) : linesOf(chart));
    xml.append(categoryAxis(bars)).append(valueAxis(bars, chart)).append("</c:plotArea>");
    if (chart.series().size() > 1) {
      xml.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>");
      xml.append(text(9, false)).append("</c:legend>");
    }
    xml.append("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
    xml.append("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>");
    return xml.append(line(Palette.RULE, 0.5, false)).append("</c:spPr></c:chartSpace>").toString();
  }

  private static String title(String title) {
    return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>"
        + properties("a:defRPr", 10, true)
        + "</a:pPr><a:r>"
        + properties("a:rPr lang=\"es-PE\"", 10, true)
        + "<a:t>"
        + Xml.escape(CleanText.of(title))
        + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";
  }

  private static String properties(String element, int points, boolean bold) {
    String name = element.split(" ")[0];
    return "<%s sz=\"%d\" b=\"%d\">%s</%s>"
        .formatted(element, points * 100, bold ? 1 : 0, fill(Palette.INK), name);
  }

  private static String text(int points, boolean bold) {
    return "<c:txPr><a:bodyPr/><a:p><a:pPr>"
        + properties("a:defRPr", points, bold)
        + "</a:pPr><a:endParaRPr lang=\"es-PE\"/></a:p></c:txPr>";
  }

  private String linesOf(ChartDraft chart) {
    StringBuilder xml = new StringBuilder("<c:lineChart><c:grouping val=\"standard\"/>");
    xml.append("<c:varyColors val=\"0\"/>");
    for (int i = 0; i < chart.series().size(); i++) {
      ChartDraft.Series series = chart.series().get(i);
      Stroke stroke = Stroke.of(series.stroke());
      xml.append(seriesStart(i, series)).append("<c:spPr>");
      xml.append(line(stroke.colour, stroke.points, stroke.dashed)).append("</c:spPr>");
      xml.append(marker(stroke))
          .append(data(chart, series))
          .append("<c:smooth val=\"0\"/></c:ser>");
    }
    return xml.append("<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>")
        .toString();
  }

  private String barsOf(ChartDraft chart) {
    StringBuilder xml = new StringBuilder("<c:barChart><c:barDir val=\"bar\"/>");
    xml.append("<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    for (int i = 0; i < chart.series().size(); i++) {
      ChartDraft.Series series = chart.series().get(i);
      xml.append(seriesStart(i, series));
      xml.append("<c:spPr>").append(fill(Stroke.of(series.stroke()).colour)).append("</c:spPr>");
      xml.append("<c:invertIfNegative val=\"0\"/><c:dLbls><c:numFmt formatCode=\"");
      xml.append(Xml.escape(Look.Format.PERCENT.code)).append("\" sourceLinked=\"0\"/>");
      xml.append("<c:spPr><a:noFill/></c:spPr>").append(text(9, true));
      for (String part :
          List.of("LegendKey=0", "Val=1", "CatName=0", "SerName=0", "Percent=0", "BubbleSize=0")) {
        String[] shown = part.split("=");
        xml.append("<c:show%s val=\"%s\"/>".formatted(shown[0], shown[1]));
      }
      xml.append("</c:dLbls>").append(data(chart, series)).append("</c:ser>");
    }
    return xml.append("<c:gapWidth val=\"40\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>")
        .toString();
  }

  private static String seriesStart(int index, ChartDraft.Series series) {
    return "<c:ser><c:idx val=\"%1$d\"/><c:order val=\"%1$d\"/><c:tx><c:v>%2$s</c:v></c:tx>"
        .formatted(index, Xml.escape(series.name()));
  }

  private static String marker(Stroke stroke) {
    return stroke.marker.equals("none")
        ? "<c:marker><c:symbol val=\"none\"/></c:marker>"
        : "<c:marker><c:symbol val=\"%s\"/><c:size val=\"7\"/><c:spPr>%s</c:spPr></c:marker>"
            .formatted(stroke.marker, fill(stroke.colour));
  }

  private String data(ChartDraft chart, ChartDraft.Series series) {
    return "<c:cat><c:strRef>"
        + reference(chart, chart.labels())
        + cache(chart, "c:strCache", "", e -> CleanText.of(e.plain()), chart.labels())
        + "</c:strRef></c:cat><c:val><c:numRef>"
        + reference(chart, series.column())
        + cache(
            chart,
            "c:numCache",
            "<c:formatCode>General</c:formatCode>",
            e -> e instanceof Entry.Number n ? Double.toString(n.value().doubleValue()) : "",
            series.column())
        + "</c:numRef></c:val>";
  }

  private String reference(ChartDraft chart, int column) {
    int first = draft.sheetRow(chart.firstRecord());
    int c = draft.sheetColumn(column);
    Area area = new Area(first, c, first + chart.records() - 1, c);
    return "<c:f>" + Xml.escape(FormulaText.quoted(sheetName) + "!" + area.absolute()) + "</c:f>";
  }

  private String cache(
      ChartDraft chart, String element, String format, Function<Entry, String> shown, int column) {
    StringBuilder xml = new StringBuilder("<" + element + ">" + format);
    xml.append("<c:ptCount val=\"").append(chart.records()).append("\"/>");
    for (int i = 0; i < chart.records(); i++) {
      Entry entry = draft.rows().get(chart.firstRecord() + i).get(column);
      String text = shown.apply(entry instanceof Entry.Formula f ? f.cached() : entry);
      if (!text.isEmpty()) {
        xml.append("<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(i, Xml.escape(text)));
      }
    }
    return xml.append("</").append(element).append(">").toString();
  }

  private static String categoryAxis(boolean bars) {
    return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"%s\"/></c:scaling>"
            .formatted(bars ? "maxMin" : "minMax")
        + "<c:delete val=\"0\"/><c:axPos val=\"%s\"/>".formatted(bars ? "l" : "b")
        + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
        + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>"
        + line(Palette.GREY, 0.75, false)
        + "</c:spPr>"
        + text(9, false)
        + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>";
  }

  private String valueAxis(boolean bars, ChartDraft chart) {
    String limits =
        (bars ? "<c:max val=\"" + BARS_END + "\"/>" : "")
            + (isFromZero(chart) ? "<c:min val=\"0\"/>" : "");
    return "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>"
        + limits
        + "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"%s\"/>".formatted(bars ? "b" : "l")
        + "<c:majorGridlines><c:spPr>"
        + line(Palette.RULE, 0.5, false)
        + "</c:spPr></c:majorGridlines><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>"
        + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        + text(9, false)
        + "<c:crossAx val=\"1\"/><c:crosses val=\"%s\"/>".formatted(bars ? "max" : "autoZero")
        + (bars ? "<c:majorUnit val=\"20\"/>" : "")
        + "</c:valAx>";
  }

  private boolean isFromZero(ChartDraft chart) {
    for (int r = 0; r < chart.records(); r++) {
      List<Entry> record = draft.rows().get(chart.firstRecord() + r);
      for (ChartDraft.Series s : chart.series()) {
        if (record.get(s.column()) instanceof Entry.Number n && n.value().signum() < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static String fill(Palette colour) {
    return "<a:solidFill><a:srgbClr val=\"" + colour.hex() + "\"/></a:solidFill>";
  }

  private static String line(Palette colour, double points, boolean dashed) {
    return "<a:ln w=\"%d\">%s%s</a:ln>"
        .formatted(
            Math.round(points * 12_700), fill(colour), dashed ? "<a:prstDash val=\"dash\"/>" : "");
  }

  private record Stroke(Palette colour, double points, boolean dashed, String marker) {
    static Stroke of(ChartDraft.Stroke stroke) {
      return switch (stroke) {
        case VALUE -> new Stroke(Palette.LAKE, 2.25, false, "circle");
        case EXPECTED -> new Stroke(Palette.GREY, 1.5, true, "diamond");
        case TARGET -> new Stroke(Palette.GREEN, 1.5, false, "none");
      };
    }
  }
}
