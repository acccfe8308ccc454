package rendicion.intake.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips by hand, so that they can lie. */
final class ZipMaker {

  /** What the zip says of an entry, in the header before the data and in the directory. */
  static final class Part {
    String localName;
    String name;
    byte[] packed;
    int method = 8;
    int flags = 1 << 11;
    long crc;
    long size;
    boolean descriptor;
    byte[] before = new byte[0];
    int sharesDataOf = -1;
    int insideDataOf = -1;

    Part(String name, byte[] content) {
      this.name = name;
      this.localName = name;
      this.packed = deflate(content);
      this.size = content.length;
      CRC32 sum = new CRC32();
      sum.update(content);
      this.crc = sum.getValue();
    }
  }

  final List<Part> parts = new ArrayList<>();
  byte[] comment = new byte[0];

  ZipMaker with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  ZipMaker with(String name, byte[] content) {
    parts.add(new Part(name, content));
    return this;
  }

  ZipMaker replacing(String name, String content) {
    return replacing(name, content.getBytes(StandardCharsets.UTF_8));
  }

  ZipMaker replacing(String name, byte[] content) {
    parts.replaceAll(p -> p.name.equals(name) ? new Part(name, content) : p);
    return this;
  }

  Part part(String name) {
    return parts.stream().filter(p -> p.name.equals(name)).findFirst().orElseThrow();
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (Part part : parts) {
      if (part.sharesDataOf >= 0) {
        offsets.add(offsets.get(part.sharesDataOf));
        continue;
      }
      if (part.insideDataOf >= 0) {
        Part host = parts.get(part.insideDataOf);
        offsets.add(offsets.get(part.insideDataOf) + 30 + host.localName.length());
        continue;
      }
      out.writeBytes(part.before);
      offsets.add(out.size());
      local(out, part);
    }
    int directory = out.size();
    for (int i = 0; i < parts.size(); i++) {
      central(out, parts.get(i), offsets.get(i));
    }
    int length = out.size() - directory;
    ByteBuffer end = little(22);
    end.putInt(0x06054b50).putInt(0).putShort((short) parts.size()).putShort((short) parts.size());
    end.putInt(length).putInt(directory).putShort((short) comment.length);
    out.writeBytes(end.array());
    out.writeBytes(comment);
    return out.toByteArray();
  }

  /** A part as it stands in a zip, header and data. */
  static byte[] standing(Part part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    local(out, part);
    return out.toByteArray();
  }

  private static void local(ByteArrayOutputStream out, Part p) {
    byte[] name = p.localName.getBytes(StandardCharsets.UTF_8);
    int flags = p.descriptor ? p.flags | 8 : p.flags;
    ByteBuffer head = little(30);
    head.putInt(0x04034b50).putShort((short) 20).putShort((short) flags);
    head.putShort((short) p.method).putInt(0x00210000);
    head.putInt(p.descriptor ? 0 : (int) p.crc);
    head.putInt(p.descriptor ? 0 : p.packed.length).putInt(p.descriptor ? 0 : (int) p.size);
    head.putShort((short) name.length).putShort((short) 0);
    out.writeBytes(head.array());
    out.writeBytes(name);
    out.writeBytes(p.packed);
    if (p.descriptor) {
      ByteBuffer tail = little(16);
      tail.putInt(0x08074b50).putInt((int) p.crc).putInt(p.packed.length).putInt((int) p.size);
      out.writeBytes(tail.array());
    }
  }

  private static void central(ByteArrayOutputStream out, Part p, int offset) {
    byte[] name = p.name.getBytes(StandardCharsets.UTF_8);
    int flags = p.descriptor ? p.flags | 8 : p.flags;
    ByteBuffer head = little(46);
    head.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) flags);
    head.putShort((short) p.method).putInt(0x00210000).putInt((int) p.crc);
    head.putInt(p.packed.length).putInt((int) p.size).putShort((short) name.length);
    head.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    head.putInt(0).putInt(offset);
    out.writeBytes(head.array());
    out.writeBytes(name);
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
