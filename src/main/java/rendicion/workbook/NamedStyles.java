package rendicion.workbook;

import javax.xml.namespace.QName;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/**
 * The names under which Excel lists a workbook's styles. POI has no method for them, so they are
 * read and written as XML.
 */
final class NamedStyles {

  private static final String NS = XSSFRelation.NS_SPREADSHEETML;
  private static final QName LIST = new QName(NS, "cellStyles");
  private static final QName STYLE = new QName(NS, "cellStyle");

  private final StylesTable styles;

  NamedStyles(StylesTable styles) {
    this.styles = styles;
    if (!hasList()) {
      try (XmlCursor cursor = styles.getCTStylesheet().newCursor()) {
        cursor.toEndToken();
        cursor.beginElement(LIST);
        cursor.insertAttributeWithValue("count", "0");
      }
      add("Normal", 0);
    }
  }

  private boolean hasList() {
    try (XmlCursor cursor = styles.getCTStylesheet().newCursor()) {
      return cursor.toChild(LIST);
    }
  }

  /** Number of the style with the name; a new one without properties if there is none. */
  int findOrAdd(String name) {
    try (XmlCursor cursor = styles.getCTStylesheet().newCursor()) {
      cursor.toChild(LIST);
      for (boolean more = cursor.toChild(STYLE); more; more = cursor.toNextSibling(STYLE)) {
        if (name.equals(cursor.getAttributeText(new QName("name")))) {
          return Integer.parseInt(cursor.getAttributeText(new QName("xfId")));
        }
      }
    }
    int number = styles.putCellStyleXf(CTXf.Factory.newInstance()) - 1;
    add(name, number);
    return number;
  }

  private void add(String name, int number) {
    try (XmlCursor cursor = styles.getCTStylesheet().newCursor()) {
      cursor.toChild(LIST);
      int count = Integer.parseInt(cursor.getAttributeText(new QName("count")));
      cursor.setAttributeText(new QName("count"), Integer.toString(count + 1));
      cursor.toEndToken();
      cursor.beginElement(STYLE);
      cursor.insertAttributeWithValue("name", name);
      cursor.insertAttributeWithValue("xfId", Integer.toString(number));
      if (number == 0) {
        cursor.insertAttributeWithValue("builtinId", "0");
      }
    }
  }
}
