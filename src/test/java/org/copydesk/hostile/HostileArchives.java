package org.copydesk.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.copydesk.extract.StoryFiles;

/** Archives that swell, lie, overlap, nest, reach elsewhere or hold too much. */
final class HostileArchives {

  private static final byte[] STORY = StoryFiles.utf8(HostileTexts.STORY);

  private HostileArchives() {}

  static List<HostileFile> all() throws IOException {
    List<HostileFile> files = new ArrayList<>();
    files.add(new HostileFile("bomb-flat.zip", swollen("a.txt", 60)));
    files.add(new HostileFile("bomb-flat.gz", gzip(60)));
    files.add(new HostileFile("bomb-nested.zip", nested(4, 6)));
    files.add(new HostileFile("bomb-overlapping.zip", overlapping(500, 1_000_000)));
    files.add(new HostileFile("bomb-40-deep.zip", deep(40)));
    files.add(new HostileFile("lies-about-its-size.zip", lying()));
    files.add(new HostileFile("traversal.zip", traversal()));
    files.add(new HostileFile("traversal.tar", tar()));
    files.add(new HostileFile("encrypted-member.zip", encrypted()));
    files.add(new HostileFile("many-members.zip", many(1_000)));
    files.add(new HostileFile("long-name.zip", zip("n".repeat(10_000) + ".txt", STORY)));
    files.add(new HostileFile("nul-name.zip", zip("a\0b\n\u202Ec.txt", STORY)));
    files.add(new HostileFile("same-names.zip", sameNames()));
    byte[] whole = zip("story.txt", STORY);
    files.add(new HostileFile("half.zip", Arrays.copyOf(whole, whole.length * 2 / 3)));
    files.add(new HostileFile("no-end.zip", Arrays.copyOf(whole, whole.length - 22)));
    files.add(new HostileFile("empty.zip", end(0, 0, 0)));
    files.add(new HostileFile("program-in-front.zip", HostileTexts.join(new byte[300], whole)));
    files.add(new HostileFile("bad-sum.zip", flipped(whole, 60)));
    return files;
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(name, content);
    return StoryFiles.zip(files);
  }

  private static byte[] swollen(String name, int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < megabytes; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] gzip(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        gzip.write(block);
      }
    }
    return out.toByteArray();
  }

  /** Archives of archives, so that each alone looks harmless. */
  private static byte[] nested(int levels, int wide) throws IOException {
    byte[] inner = swollen("a.txt", 1);
    for (int i = 0; i < levels; i++) {
      Map<String, byte[]> members = new LinkedHashMap<>();
      for (int k = 0; k < wide; k++) {
        members.put("part-" + k + ".zip", inner);
      }
      inner = StoryFiles.zip(members);
    }
    return inner;
  }

  private static byte[] deep(int levels) throws IOException {
    byte[] inner = zip("story.txt", STORY);
    for (int i = 1; i < levels; i++) {
      inner = zip("level-" + i + ".zip", inner);
    }
    return inner;
  }

  /** Many names in the directory for the same bytes: small on the disk, without end unpacked. */
  private static byte[] overlapping(int names, int size) throws IOException {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'a');
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[size];
    int length = deflater.deflate(packed);
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] first = "0000.txt".getBytes(StandardCharsets.US_ASCII);
    out.write(local(first, crc.getValue(), length, size));
    out.write(packed, 0, length);
    int directory = out.size();
    for (int i = 0; i < names; i++) {
      byte[] name = String.format("%04d.txt", i).getBytes(StandardCharsets.US_ASCII);
      out.write(central(name, crc.getValue(), length, size, 0));
    }
    out.write(end(names, out.size() - directory, directory));
    return out.toByteArray();
  }

  private static byte[] local(byte[] name, long crc, int packed, int size) {
    return little(30 + name.length)
        .putInt(0x04034b50)
        .putShort((short) 20)
        .putShort((short) 0)
        .putShort((short) 8)
        .putInt(0)
        .putInt((int) crc)
        .putInt(packed)
        .putInt(size)
        .putShort((short) name.length)
        .putShort((short) 0)
        .put(name)
        .array();
  }

  private static byte[] central(byte[] name, long crc, int packed, int size, int offset) {
    return little(46 + name.length)
        .putInt(0x02014b50)
        .putShort((short) 20)
        .putShort((short) 20)
        .putShort((short) 0)
        .putShort((short) 8)
        .putInt(0)
        .putInt((int) crc)
        .putInt(packed)
        .putInt(size)
        .putShort((short) name.length)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(0)
        .putInt(offset)
        .put(name)
        .array();
  }

  private static byte[] end(int entries, int size, int offset) {
    return little(22)
        .putInt(0x06054b50)
        .putInt(0)
        .putShort((short) entries)
        .putShort((short) entries)
        .putInt(size)
        .putInt(offset)
        .putShort((short) 0)
        .array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Says that thirty megabytes are ten bytes. */
  private static byte[] lying() throws IOException {
    byte[] zip = swollen("a.txt", 30);
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(zip.length - 6);
    bytes.putInt(directory + 24, 10);
    return zip;
  }

  private static byte[] traversal() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name :
        List.of(
            "../../../escaped.txt",
            "/tmp/escaped.txt",
            "C:\\escaped.txt",
            "a/../../../escaped.txt",
            "..\\..\\escaped.txt",
            "//server/share/escaped.txt")) {
      files.put(name, STORY);
    }
    return StoryFiles.zip(files);
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarArchiveEntry.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      TarArchiveEntry pipe = new TarArchiveEntry("pipe.txt", TarArchiveEntry.LF_FIFO);
      tar.putArchiveEntry(pipe);
      tar.closeArchiveEntry();
      TarArchiveEntry escaped = new TarArchiveEntry("x/../../../escaped.txt", true);
      escaped.setSize(STORY.length);
      tar.putArchiveEntry(escaped);
      tar.write(STORY);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  /** One member that may be read and one that has a password, by its mark. */
  private static byte[] encrypted() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("open.txt", STORY);
    files.put("closed.txt", STORY);
    byte[] zip = StoryFiles.zip(files);
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(zip.length - 6);
    int second = directory + 46 + "open.txt".length();
    bytes.putShort(second + 8, (short) (bytes.getShort(second + 8) | 1));
    int local = bytes.getInt(second + 42);
    bytes.putShort(local + 6, (short) (bytes.getShort(local + 6) | 1));
    return zip;
  }

  private static byte[] many(int members) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < members; i++) {
      files.put(i + ".txt", StoryFiles.utf8("Story " + i + " follows."));
    }
    return StoryFiles.zip(files);
  }

  private static byte[] sameNames() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", STORY);
    files.put("b.txt", STORY);
    byte[] zip = StoryFiles.zip(files);
    for (int i = 0; i < zip.length - 4; i++) {
      if (zip[i] == 'b' && zip[i + 1] == '.' && zip[i + 2] == 't' && zip[i + 3] == 'x') {
        zip[i] = 'a';
      }
    }
    return zip;
  }

  static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 0x55;
    return copy;
  }
}
