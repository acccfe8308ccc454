package rendicion.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

class SampleWorkbooksTest {

  private static final Map<String, byte[]> MADE = SampleWorkbooks.all();

  @Test
  void committedFilesAreThoseThatTheGeneratorKnows() throws IOException {
    List<String> committed;
    try (Stream<Path> files = Files.walk(SampleWorkbooks.FOLDER)) {
      committed =
          files
              .filter(Files::isRegularFile)
              .map(f -> SampleWorkbooks.FOLDER.relativize(f).toString().replace('\\', '/'))
              .sorted()
              .toList();
    }
    assertThat(committed).containsExactlyElementsOf(MADE.keySet());
  }

  @Test
  void committedFilesHoldWhatTheGeneratorWrites() throws IOException {
    for (Map.Entry<String, byte[]> made : MADE.entrySet()) {
      byte[] committed = Files.readAllBytes(SampleWorkbooks.FOLDER.resolve(made.getKey()));
      assertThat(content(committed)).as(made.getKey()).isEqualTo(content(made.getValue()));
    }
  }

  @Test
  void plantedMistakesStandWhereTheListSays() throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    List<SampleMistakes.Mistake> found = new ArrayList<>();
    for (SampleMistakes.Mistake m : SampleMistakes.ALL) {
      try (Workbook workbook = open(Objects.requireNonNull(MADE.get(m.file())))) {
        CellReference at = new CellReference(m.cell());
        Cell cell = workbook.getSheet(m.sheet()).getRow(at.getRow()).getCell(at.getCol());
        String shown = formatter.formatCellValue(cell);
        found.add(
            new SampleMistakes.Mistake(m.file(), m.sheet(), m.cell(), shown, m.kind(), m.what()));
      }
    }
    assertThat(found).isEqualTo(SampleMistakes.ALL);
  }

  private static Workbook open(byte[] bytes) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }

  private static List<String> content(byte[] bytes) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Workbook workbook = open(bytes)) {
      for (Sheet sheet : workbook) {
        boolean hidden = workbook.isSheetHidden(workbook.getSheetIndex(sheet));
        lines.add(sheet.getSheetName() + (hidden ? " hidden " : " ") + sheet.getMergedRegions());
        for (Row row : sheet) {
          for (Cell cell : row) {
            lines.add(cell.getAddress() + " " + describe(cell));
          }
        }
      }
    }
    return lines;
  }

  private static String describe(Cell cell) {
    String format = " " + cell.getCellStyle().getDataFormatString();
    CellType type = cell.getCellType();
    boolean formula = type == CellType.FORMULA;
    CellType shown = formula ? cell.getCachedFormulaResultType() : type;
    String value =
        switch (shown) {
          case NUMERIC -> Double.toString(cell.getNumericCellValue());
          case STRING -> cell.getStringCellValue();
          case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
          case ERROR -> "error " + cell.getErrorCellValue();
          default -> "";
        };
    return type + " " + (formula ? cell.getCellFormula() + " -> " : "") + value + format;
  }
}
