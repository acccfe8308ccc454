package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Outputs as programs of others read them, and what must not be in them whoever wrote it. */
final class Sinks {

  private static final Pattern SPELLED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern FORMULA = Pattern.compile("<f[ >][^<]*");

  private Sinks() {}

  /** Whether a terminal shows it as one line, from left to right, and does nothing else with it. */
  static boolean isOneCleanLine(String line) {
    return line.codePoints()
        .map(Character::getType)
        .noneMatch(
            type ->
                type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE);
  }

  /** Nothing in a workbook is fetched, called or computed from what an office wrote. */
  static void requireInert(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : zip.stream().toList()) {
        String xml;
        try (InputStream in = zip.getInputStream(part)) {
          xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(xml)
            .as(workbook + " " + part.getName())
            .doesNotContain("TargetMode=\"External\"", "ddeLink", "oleLink");
        assertThat(FORMULA.matcher(xml).results().map(m -> m.group()))
            .as(workbook + " " + part.getName())
            .noneMatch(f -> f.matches("(?s).*(malo|cmd|calc|WEBSERVICE|HYPERLINK).*"));
      }
    }
  }

  /** Every text of a workbook by its place, as POI reads it. */
  static TreeMap<String, String> textsByPoi(Path workbook) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook read = new XSSFWorkbook(in)) {
      read.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.STRING
                                && !cell.getStringCellValue().isEmpty()) {
                              texts.put(
                                  sheet.getSheetName() + "!" + cell.getAddress(),
                                  cell.getStringCellValue());
                            }
                          })));
    }
    return texts;
  }

  /** Every comment of a workbook with its author, by its place, as POI reads it. */
  static TreeMap<String, String> commentsByPoi(Path workbook) throws IOException {
    TreeMap<String, String> comments = new TreeMap<>();
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook read = new XSSFWorkbook(in)) {
      read.forEach(
          sheet ->
              sheet
                  .getCellComments()
                  .forEach(
                      (cell, comment) ->
                          comments.put(
                              sheet.getSheetName() + "!" + cell,
                              comment.getAuthor() + ": " + comment.getString().getString())));
    }
    return comments;
  }

  /** What a workbook says of itself, as POI reads it. */
  static List<String> aboutByPoi(Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook read = new XSSFWorkbook(in)) {
      var core = read.getProperties().getCoreProperties();
      return List.of(
          core.getCreator(),
          core.getLastModifiedByUser(),
          core.getTitle(),
          core.getDescription(),
          read.getProperties().getExtendedProperties().getCompany());
    }
  }

  /** All that is in a file: its parts unpacked, the words and the description of a document. */
  static String raw(Path file) throws IOException {
    StringBuilder raw = new StringBuilder();
    if (file.toString().endsWith(".xlsx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry part : zip.stream().toList()) {
          try (InputStream in = zip.getInputStream(part)) {
            raw.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    } else if (file.toString().endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        raw.append(new PDFTextStripper().getText(pdf));
        raw.append(pdf.getDocumentInformation().getCOSObject());
        try (InputStream in = pdf.getDocumentCatalog().getMetadata().createInputStream()) {
          raw.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } else {
      raw.append(Files.readString(file, StandardCharsets.UTF_8));
    }
    return raw.toString();
  }

  /** The same by fastexcel, which does not know that characters may be spelled. */
  static TreeMap<String, String> textsByFastexcel(Path workbook) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
      for (var sheet : read.getSheets().toList()) {
        try (var rows = sheet.openStream()) {
          rows.flatMap(row -> row.stream())
              .filter(cell -> cell != null && !cell.getText().isEmpty())
              .filter(cell -> cell.getType() == org.dhatim.fastexcel.reader.CellType.STRING)
              .forEach(
                  cell ->
                      texts.put(
                          sheet.getName() + "!" + cell.getAddress(), decoded(cell.getText())));
        }
      }
    }
    return texts;
  }

  private static String decoded(String text) {
    return SPELLED
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(m.group(1), 16))));
  }

  /** Cells that would come alive where the workbook is saved as CSV, and carry no guard. */
  static TreeSet<String> unguarded(Path workbook) throws IOException {
    TreeSet<String> unguarded = new TreeSet<>();
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook read = new XSSFWorkbook(in)) {
      read.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.STRING
                                && isFormulaLike(cell.getStringCellValue())
                                && !cell.getCellStyle().getQuotePrefixed()) {
                              unguarded.add(sheet.getSheetName() + "!" + cell.getAddress());
                            }
                          })));
    }
    return unguarded;
  }

  static boolean isFormulaLike(String text) {
    return text.matches("(?s)[=+@\\t\\r\uff1d\uff0b\uff0d\uff20-].*");
  }

  /** The words of a document in which nothing acts: no script, no address, no program. */
  static String wordsOfInert(Path document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getOpenAction()).as(document.toString()).isNull();
      assertThat(catalog.getCOSObject().containsKey(COSName.AA)).as(document.toString()).isFalse();
      var names = catalog.getNames();
      assertThat(names == null ? null : names.getJavaScript()).as(document.toString()).isNull();
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation note : page.getAnnotations()) {
          assertThat(note).isInstanceOf(PDAnnotationLink.class);
          var action = ((PDAnnotationLink) note).getAction();
          assertThat(action == null || action instanceof PDActionGoTo).as("%s", action).isTrue();
        }
      }
      return new PDFTextStripper().getText(pdf);
    }
  }

  /** Fields of the tables of figures that are in a document, read by RFC 4180. */
  static List<List<String>> tableIn(Path document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
      var names = pdf.getDocumentCatalog().getNames();
      if (names == null || names.getEmbeddedFiles() == null) {
        return List.of();
      }
      List<List<String>> lines = new ArrayList<>();
      for (var file : names.getEmbeddedFiles().getNames().values()) {
        if (file.getFilename().endsWith(".csv")) {
          lines.addAll(
              csv(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8)));
        }
      }
      return lines;
    }
  }

  private static List<List<String>> csv(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      } else {
        field.append(c);
      }
    }
    return lines;
  }
}
