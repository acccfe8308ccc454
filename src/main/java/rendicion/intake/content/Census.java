package rendicion.intake.content;

import java.io.IOException;
import rendicion.domain.CellRef;
import rendicion.markup.XmlScanner;

/** What a workbook holds in all, counted while its parts are streamed, and what its parts are. */
final class Census {

  private static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STRICT_SPREADSHEET = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

  private final Limits limits;
  private final long mostSheets;
  private final long mostRows;
  private final long mostCells;
  private final long mostFilledCells;
  private final long mostTexts;
  private final long mostColumns;
  private long rows;
  private long cells;
  private long filledCells;
  private long texts;
  private long sheets;
  private long highestTextIndex = -1;
  private String partOfHighestText = "";
  private long columnOfHighestText = 1;
  private long rowOfHighestText;
  private boolean strict;
  private boolean workbook;

  Census(Limits limits) {
    this.limits = limits;
    this.mostSheets = limits.get("hojas");
    this.mostRows = limits.get("filas");
    this.mostCells = limits.get("celdas");
    this.mostFilledCells = limits.get("celdas_con_dato");
    this.mostTexts = limits.get("textos");
    this.mostColumns = limits.get("columnas");
  }

  /** Tells by its root element how a part must be followed. */
  Grid enter(XmlScanner xml, String part) throws IOException, Refusal {
    String namespace = xml.namespace();
    String root = xml.name();
    boolean main = namespace.equals(SPREADSHEET) || namespace.equals(STRICT_SPREADSHEET);
    if (main) {
      strict |= namespace.equals(STRICT_SPREADSHEET);
      return switch (root) {
        case "workbook" -> {
          workbook = true;
          yield new Links(part);
        }
        case "externalLink" -> new Links(part);
        case "worksheet" -> {
          addSheet(part);
          yield new SheetGrid(this, part);
        }
        case "sst" -> new SharedTexts(this, part);
        default -> Grid.NONE;
      };
    }
    if (namespace.equals(TABLE) && root.startsWith("document")) {
      workbook = true;
      return new OpenDocumentGrid(this, part, limits);
    }
    if (namespace.equals(EXCEL_2003) && root.equals("Workbook")) {
      workbook = true;
      return new Excel2003Grid(this, part);
    }
    return Grid.NONE;
  }

  boolean hasWorkbook() {
    return workbook;
  }

  boolean isStrict() {
    return strict;
  }

  void addSheet(String part) throws Refusal {
    if (++sheets > mostSheets) {
      throw Refusal.in(part, "intake.too-many-sheets", mostSheets);
    }
  }

  long sheets() {
    return sheets;
  }

  void addRows(long more, String part) throws Refusal {
    rows += more;
    if (rows > mostRows) {
      throw Refusal.in(part, "intake.too-many-rows", mostRows);
    }
  }

  void addCells(long more, String part) throws Refusal {
    cells += more;
    if (cells > mostCells) {
      throw Refusal.in(part, "intake.too-many-cells", mostCells);
    }
  }

  void addFilledCells(long more, String part) throws Refusal {
    filledCells += more;
    if (filledCells > mostFilledCells) {
      throw Refusal.in(part, "intake.too-many-cells", mostFilledCells);
    }
  }

  void addTexts(long more, String part) throws Refusal {
    texts += more;
    if (texts > mostTexts) {
      throw Refusal.in(part, "intake.too-many-strings", mostTexts);
    }
  }

  void requireColumn(long column, String part) throws Refusal {
    if (column > mostColumns) {
      throw Refusal.in(part, "intake.too-many-columns", mostColumns);
    }
  }

  boolean isHighestText(long index) {
    return index > highestTextIndex;
  }

  void useText(long index, String part, long column, long row) {
    highestTextIndex = index;
    partOfHighestText = part;
    columnOfHighestText = column;
    rowOfHighestText = row;
  }

  /** After the last part: every text that a cell names must exist. */
  void requireTexts() throws Refusal {
    if (highestTextIndex >= texts) {
      String address = CellRef.columnLetters((int) columnOfHighestText) + rowOfHighestText;
      throw Refusal.at(partOfHighestText, address, "intake.bad-string-index");
    }
  }
}
