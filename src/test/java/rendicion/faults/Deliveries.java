package rendicion.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small plan, and what its two offices leave in their folders, turn after turn. */
final class Deliveries {

  static final int TURNS = 4;

  private Deliveries() {}

  static void definePlan(Path jobs) throws IOException {
    Path folder = Files.createDirectories(jobs.resolve("valle"));
    for (String file : List.of("plan.yaml", "offices.yaml", "job.yaml")) {
      try (InputStream in = Deliveries.class.getResourceAsStream("/rendicion/plan/valle/" + file)) {
        String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
            folder.resolve(file), text.replace("  - {codigo: \"2022\", corte: 2022-12-31}\n", ""));
      }
    }
  }

  /** What the offices do before a turn of the program, counted from 0. */
  static void before(int turn, Path input) throws IOException {
    Path water = Files.createDirectories(input.resolve("valle/agua"));
    Path planning = Files.createDirectories(input.resolve("valle/planificacion"));
    switch (turn) {
      case 0 -> {
        coverage(water.resolve("COBERTURA 2021.xlsx"), 2021, 800);
        Files.writeString(water.resolve("COBERTURA rota.xlsx"), "PK\u0003\u0004 rota");
        activities(planning.resolve("POI.xlsx"));
      }
      case 1 -> {
        coverage(water.resolve("COBERTURA 2021.xlsx"), 2021, 850);
        Files.copy(planning.resolve("POI.xlsx"), planning.resolve("POI copia.xlsx"));
      }
      case 2 -> {
        coverage(water.resolve("COBERTURA 2020.xlsx"), 2020, 700);
        coverage(water.resolve("COBERTURA 2021.xlsx"), 2021, 800);
      }
      case 3 -> Files.delete(planning.resolve("POI.xlsx"));
      default -> throw new IllegalArgumentException("No turn " + turn);
    }
  }

  private static void coverage(Path file, int year, int withWater) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("AGUA");
      row(sheet, 0, "COBERTURA DE AGUA " + year);
      row(sheet, 2, "UBIGEO", "DISTRITO", "ESTADO", "CON AGUA", "HABITANTES");
      row(sheet, 3, "990101", "Arriba", "ACTIVO", withWater, 1000);
      row(sheet, 4, "990102", "Abajo", "ACTIVO", 300, 500);
      save(workbook, file);
    }
  }

  private static void activities(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("POI");
      row(sheet, 0, "POI 2021");
      row(sheet, 2, "CODIGO", "UNIDAD", "MES", "META");
      row(sheet, 3, "", "", "", "TOTAL");
      row(sheet, 4, "OE01-A01", "metros", "ENERO", 40);
      row(sheet, 5, "OE01-A01", "metros", "FEBRERO", 60);
      save(workbook, file);
    }
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number n) {
        row.createCell(i).setCellValue(n.doubleValue());
      } else {
        row.createCell(i).setCellValue((String) values[i]);
      }
    }
  }

  /** All times in it are fixed, so that the same figures are the same content. */
  private static void save(XSSFWorkbook workbook, Path file) throws IOException {
    workbook
        .getProperties()
        .getCoreProperties()
        .setCreated(java.util.Optional.of(new java.util.Date(0)));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    workbook.write(written);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry settled = new ZipEntry(part.getName());
        settled.setTime(0);
        out.putNextEntry(settled);
        in.transferTo(out);
      }
    }
  }
}
