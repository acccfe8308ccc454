package rendicion.consolidated;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What people made of a workbook of ours.
 *
 * @param order names of its sheets as people have them
 * @param own what they have beside our sheets: sheets or names of their own
 * @param additions what they added to our sheets
 * @param lost our sheets on which they put something that cannot be kept
 */
record People(List<String> order, boolean own, List<SheetAdditions> additions, List<String> lost) {

  static People read(XSSFWorkbook workbook, List<SheetDraft> drafts, Set<String> ours) {
    List<String> order = new ArrayList<>();
    workbook.forEach(sheet -> order.add(sheet.getSheetName()));
    List<SheetAdditions> additions = new ArrayList<>();
    for (SheetDraft draft : drafts) {
      XSSFSheet sheet = workbook.getSheet(draft.name());
      if (sheet != null) {
        additions.add(SheetAdditions.read(sheet, draft));
      }
    }
    List<String> lost =
        ours.stream().sorted().filter(name -> hasForeignObjects(workbook.getSheet(name))).toList();
    boolean own = !ours.containsAll(order) || hasNames(workbook);
    return new People(List.copyOf(order), own, List.copyOf(additions), lost);
  }

  boolean addedNothing() {
    return !own && additions.stream().allMatch(SheetAdditions::isEmpty);
  }

  private static boolean hasNames(XSSFWorkbook workbook) {
    return workbook.getAllNames().stream()
        .map(XSSFName::getNameName)
        .anyMatch(
            name ->
                !name.startsWith("_xlnm")
                    && !name.equals(MethodSheet.GREEN_NAME)
                    && !name.equals(MethodSheet.AMBER_NAME));
  }

  private static boolean hasForeignObjects(@org.jspecify.annotations.Nullable XSSFSheet sheet) {
    if (sheet == null) {
      return false;
    }
    XSSFDrawing drawing = sheet.getDrawingPatriarch();
    boolean drawn = drawing != null && drawing.getShapes().stream().anyMatch(People::isForeign);
    return drawn || !sheet.getPivotTables().isEmpty();
  }

  private static boolean isForeign(XSSFShape shape) {
    return !(shape instanceof XSSFGraphicFrame frame
        && frame.getName() != null
        && frame.getName().startsWith(ChartsSheet.FRAME));
  }
}
