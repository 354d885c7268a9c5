package org.copydesk.report.excel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook that comes from outside. Nothing is unpacked to disk and nothing outside
 * the file is read, whatever it points to.
 */
final class WorkbookPackage implements AutoCloseable {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final String SAVE_AS = "; save it as an Excel workbook (.xlsx)";

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final Allowance allowance;

  private WorkbookPackage(ZipFile zip, Allowance allowance) {
    this.zip = zip;
    this.allowance = allowance;
  }

  /**
   * A relation of one part to another.
   *
   * @param type the last word of its type
   * @param target the other part
   */
  record Relation(String type, String target) {}

  static WorkbookPackage open(Path file, ReadingLimits limits) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableWorkbookException("is no file");
    }
    if (Files.size(file) > limits.bytes()) {
      throw new UnreadableWorkbookException(
          "is larger than %d MB, more than any workbook of Copydesk"
              .formatted(limits.bytes() / 1_000_000));
    }
    refuseOtherKinds(file);
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableWorkbookException("is damaged or was not saved to its end");
    }
    try {
      WorkbookPackage opened = new WorkbookPackage(zip, new Allowance(limits.inflated()));
      if (zip.size() > limits.parts()) {
        throw new UnreadableWorkbookException("has more parts than any workbook; it was not read");
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        opened.parts.put(folded(entry.getName()), entry);
      }
      opened.refuseOtherPackages();
      return opened;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static void refuseOtherKinds(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] begin = in.readNBytes(OLE.length);
      if (begin.length == 0) {
        throw new UnreadableWorkbookException("is empty");
      }
      if (startsWith(begin, OLE)) {
        throw new UnreadableWorkbookException(
            contains(in, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))
                ? "is encrypted; save it without a password"
                : "is a workbook of the old format (.xls)" + SAVE_AS);
      }
      if (!startsWith(begin, ZIP)) {
        throw new UnreadableWorkbookException("is no Excel workbook");
      }
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] begin) {
    for (int i = 0; i < begin.length; i++) {
      if (i >= bytes.length || bytes[i] != begin[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes stand somewhere; none of theirs but the first is like the first. */
  private static boolean contains(InputStream in, byte[] wanted) throws IOException {
    int at = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      at = (byte) b == wanted[at] ? at + 1 : (byte) b == wanted[0] ? 1 : 0;
      if (at == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private void refuseOtherPackages() throws IOException {
    if (has("xl/workbook.bin")) {
      throw new UnreadableWorkbookException("is a binary workbook (.xlsb)" + SAVE_AS);
    }
    if (has("content.xml") && has("mimetype")) {
      throw new UnreadableWorkbookException("is an OpenDocument file (.ods)" + SAVE_AS);
    }
    if (parts.keySet().stream().anyMatch(p -> p.endsWith("vbaproject.bin"))) {
      throw new UnreadableWorkbookException("holds macros (.xlsm)" + SAVE_AS);
    }
    if (!has("[content_types].xml")) {
      throw new UnreadableWorkbookException("is no Excel workbook");
    }
    try (PartReader types = read("[content_types].xml")) {
      while (types.nextElement()) {
        if (types.attribute("ContentType").toLowerCase(Locale.ROOT).contains("macroenabled")) {
          throw new UnreadableWorkbookException("may hold macros (.xlsm)" + SAVE_AS);
        }
      }
    }
  }

  boolean has(String part) {
    return parts.containsKey(folded(part));
  }

  PartReader read(String part) throws IOException {
    ZipEntry entry = parts.get(folded(part));
    if (entry == null) {
      throw new UnreadableWorkbookException("is damaged: a part of it is missing");
    }
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      throw new UnreadableWorkbookException("is damaged: a part of it is missing");
    }
    return new PartReader(new MeteredStream(in, allowance));
  }

  /** The relations of a part by their ids, in the order of the file; of the package for "". */
  Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/');
    String folder = slash < 0 ? "" : part.substring(0, slash + 1);
    String file = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (!has(file)) {
      return relations;
    }
    try (PartReader reader = read(file)) {
      while (reader.nextElement()) {
        if (reader.name().equals("Relationship")
            && !reader.attribute("TargetMode").equalsIgnoreCase("External")) {
          String type = reader.attribute("Type");
          relations.put(
              reader.attribute("Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  resolved(folder, reader.attribute("Target"))));
        }
      }
    }
    return relations;
  }

  /** The first related part of a type. */
  Optional<String> related(String part, String type) throws IOException {
    return relations(part).values().stream()
        .filter(r -> r.type().equals(type))
        .map(Relation::target)
        .filter(this::has)
        .findFirst();
  }

  private static String resolved(String folder, String target) {
    Deque<String> path = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String step : whole.split("/")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  /** Names of parts are equal whatever their case, and some programs write backslashes. */
  private static String folded(String part) {
    String name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return name.startsWith("/") ? name.substring(1) : name;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
