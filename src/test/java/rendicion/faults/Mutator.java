package rendicion.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Changes a workbook at one to three places: in its cells, in the XML of its parts, in the zip
 * around them, or in its bare bytes. The same seed gives the same file.
 */
final class Mutator {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
  private static final Pattern REFERENCE = Pattern.compile(" r=\"([A-Z]+\\d+)\"");
  private static final Pattern TYPE = Pattern.compile(" t=\"([a-zA-Z]+)\"");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-0",
          "-1",
          "1e308",
          "1e999",
          "-1e-400",
          "NaN",
          "Infinity",
          "1,5",
          "1.5.5",
          "99999999999999999999999999",
          "0x10",
          "2147483648",
          "-2147483649",
          "true",
          "#REF!",
          "=1+1",
          "\u0660\u0661",
          "1".repeat(400),
          "A".repeat(40_000),
          "_xD83D_",
          "_x0000_",
          "&#0;",
          "&#xD800;",
          "&bomb;",
          "]]>",
          "<v/>",
          "\u202e",
          "31/02/2021",
          "43831.999999");
  private static final List<String> REFERENCES =
      List.of("A0", "A1", "XFD1", "XFE1", "ZZZZZZ1", "A1048576", "A1048577", "A99999999999", "1A");
  private static final List<String> TYPES =
      List.of("s", "n", "str", "inlineStr", "b", "e", "d", "x", "");

  private final Random random;

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  byte[] mutate(byte[] workbook) {
    byte[] changed = workbook;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      changed = once(changed);
    }
    return changed;
  }

  private byte[] once(byte[] file) {
    Map<String, byte[]> parts = parts(file);
    if (parts.isEmpty() || random.nextInt(10) == 0) {
      return bytes(file);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> container(parts);
      case 2, 3, 4 -> changed(parts, this::xml);
      default -> changed(parts, this::cell);
    };
  }

  private static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException e) {
      return Map.of();
    }
    return parts;
  }

  /** Bare bytes: some flipped, some cut, some doubled, some added. */
  private byte[] bytes(byte[] file) {
    if (file.length < 8) {
      return new byte[random.nextInt(64)];
    }
    int at = random.nextInt(file.length);
    int length = 1 + random.nextInt(Math.min(64, file.length));
    int end = Math.min(file.length, at + length);
    byte[] changed = file.clone();
    switch (random.nextInt(5)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed = Arrays.copyOf(file, at);
      case 2 -> Arrays.fill(changed, at, end, (byte) random.nextInt(256));
      case 3 ->
          System.arraycopy(
              file, random.nextInt(file.length - (end - at) + 1), changed, at, end - at);
      default -> changed = Arrays.copyOf(file, file.length + length);
    }
    return changed;
  }

  /** The container: parts lost, exchanged, renamed, given twice in all but name. */
  private byte[] container(Map<String, byte[]> parts) {
    List<String> names = new ArrayList<>(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    String other = names.get(random.nextInt(names.size()));
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    switch (random.nextInt(6)) {
      case 0 -> changed.remove(name);
      case 1 -> changed.put(name, parts.getOrDefault(other, new byte[0]));
      case 2 ->
          changed.put(name.toUpperCase(java.util.Locale.ROOT), new byte[] {'<', 'a', '/', '>'});
      case 3 -> changed.put("../" + name, new byte[] {1});
      case 4 -> changed.put(name, new byte[0]);
      default -> {
        changed.remove(name);
        changed.put("x" + name, parts.getOrDefault(name, new byte[0]));
      }
    }
    return write(changed);
  }

  private byte[] changed(
      Map<String, byte[]> parts, java.util.function.UnaryOperator<String> change) {
    List<String> names =
        parts.keySet().stream()
            .filter(n -> n.endsWith(".xml") || n.endsWith(".rels"))
            .filter(n -> random.nextInt(3) == 0 || n.contains("sheet") || n.contains("Strings"))
            .toList();
    if (names.isEmpty()) {
      return write(parts);
    }
    String name = names.get(random.nextInt(names.size()));
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    String text = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    changed.put(name, change.apply(text).getBytes(StandardCharsets.UTF_8));
    return write(changed);
  }

  /** Any XML: a tag lost, doubled or moved, an attribute changed, something foreign put in. */
  private String xml(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> replaceOne(text, TAG, m -> "");
      case 1 -> replaceOne(text, TAG, m -> m.group() + m.group());
      case 2 -> replaceOne(text, ATTRIBUTE, m -> "=\"" + one(VALUES).replace("<", "&lt;") + "\"");
      case 3 -> replaceOne(text, TAG, m -> "<a>".repeat(1 + random.nextInt(100)) + m.group());
      case 4 -> replaceOne(text, TAG, m -> m.group() + "<!DOCTYPE a [<!ENTITY bomb \"b\">]>");
      default -> replaceOne(text, TAG, m -> m.group() + "<![CDATA[" + one(VALUES) + "]]>");
    };
  }

  /** Sheets: values, addresses and types that no honest program writes. */
  private String cell(String text) {
    return switch (random.nextInt(4)) {
      case 0, 1 -> replaceOne(text, VALUE, m -> "<v>" + one(VALUES) + "</v>");
      case 2 -> replaceOne(text, REFERENCE, m -> " r=\"" + one(REFERENCES) + "\"");
      default -> replaceOne(text, TYPE, m -> " t=\"" + one(TYPES) + "\"");
    };
  }

  private String replaceOne(
      String text, Pattern pattern, java.util.function.Function<Matcher, String> replacement) {
    Matcher count = pattern.matcher(text);
    int found = 0;
    while (count.find()) {
      found++;
    }
    if (found == 0) {
      return text;
    }
    int chosen = random.nextInt(found);
    Matcher m = pattern.matcher(text);
    for (int i = 0; i <= chosen; i++) {
      m.find();
    }
    return text.substring(0, m.start()) + replacement.apply(m) + text.substring(m.end());
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static byte[] write(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (ZipException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
