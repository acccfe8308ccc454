package rendicion.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTimesTest {

  @TempDir Path folder;

  @Test
  void sameContentsWrittenAtOtherTimesBecomeTheSameBytes() throws IOException {
    Path one = zip("uno.xlsx", "2021-05-01T10:00:00Z");
    Path two = zip("dos.xlsx", "2024-11-30T23:59:58Z");
    assertThat(Files.mismatch(one, two)).isNotEqualTo(-1);

    ZipTimes.fix(one);
    ZipTimes.fix(two);

    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    Checker.check(one);
    byte[] fixed = Files.readAllBytes(one);
    ZipTimes.fix(one);
    assertThat(Files.readAllBytes(one)).isEqualTo(fixed);
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    Path file = zip("uno.xlsx", "2021-05-01T10:00:00Z");
    byte[] bytes = Files.readAllBytes(file);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PLAIN") + 7] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> Checker.check(file)).hasMessage("Wrong checksum of notas.txt");
  }

  private Path zip(String name, String time) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
        ZipEntry entry = new ZipEntry(part);
        entry.setLastModifiedTime(FileTime.from(Instant.parse(time)));
        zip.putNextEntry(entry);
        zip.write(("<a>" + part.repeat(50) + "</a>").getBytes(StandardCharsets.UTF_8));
      }
      ZipEntry stored = new ZipEntry("notas.txt");
      byte[] text = "PLAIN TEXT".getBytes(StandardCharsets.UTF_8);
      CRC32 crc = new CRC32();
      crc.update(text);
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(text.length);
      stored.setCrc(crc.getValue());
      stored.setLastModifiedTime(FileTime.from(Instant.parse(time)));
      zip.putNextEntry(stored);
      zip.write(text);
    }
    return file;
  }
}
