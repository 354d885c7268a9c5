package org.copydesk.report.excel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.copydesk.report.excel.WorkbookPackage.Relation;
import org.copydesk.review.AnswerRow;
import org.copydesk.review.AnswerSheet;
import org.copydesk.review.AnsweredWorkbook;

/**
 * Reads what editors answered in a workbook of Copydesk, whatever program saved it and however rows
 * and columns were sorted, filtered, moved or hidden. The file is read as events, an XML part after
 * the other, so that 100,000 rows need no more memory than their answers. It comes from outside:
 * its size is limited, nothing in it is worked out and nothing it points to is opened.
 */
public final class ReviewedWorkbook {

  private static final String OWN_SHEET = "_copydesk";
  private static final String OURS = "copydesk.";

  private final ReadingLimits limits;

  public ReviewedWorkbook() {
    this(ReadingLimits.STANDARD);
  }

  ReviewedWorkbook(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a workbook.
   *
   * @param file the workbook
   * @param now the time of reading: an answer is never later, whatever a clock elsewhere said
   * @throws UnreadableWorkbookException when no answers can be read from it; says why
   */
  public AnsweredWorkbook read(Path file, Instant now) throws UnreadableWorkbookException {
    try (WorkbookPackage book = WorkbookPackage.open(file, limits)) {
      return read(file, book, now);
    } catch (UnreadableWorkbookException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new UnreadableWorkbookException("is not there");
    } catch (ZipException | EOFException e) {
      throw new UnreadableWorkbookException("is damaged or was not saved to its end");
    } catch (IOException e) {
      throw new UnreadableWorkbookException("cannot be read; check who may read it");
    } catch (RuntimeException e) {
      throw new UnreadableWorkbookException("is damaged");
    } catch (OutOfMemoryError e) {
      // What filled the memory is this workbook alone, and its garbage is gone here.
      throw new UnreadableWorkbookException("needs more memory than there is");
    }
  }

  private AnsweredWorkbook read(Path file, WorkbookPackage book, Instant now) throws IOException {
    String workbook =
        book.related("", "officeDocument")
            .orElseThrow(() -> new UnreadableWorkbookException("is no Excel workbook"));
    Map<String, String> core = properties(book, "core-properties", "docProps/core.xml");
    Map<String, String> own = properties(book, "custom-properties", "docProps/custom.xml");
    SharedTexts texts = SharedTexts.of(book, workbook);
    List<SheetAnswers> sheets = new ArrayList<>();
    Map<String, Relation> relations = book.relations(workbook);
    for (Map.Entry<String, String> sheet : sheets(book, workbook).entrySet()) {
      Relation part = relations.get(sheet.getValue());
      if (part == null || !part.type().equals("worksheet") || !book.has(part.target())) {
        continue;
      }
      if (sheet.getKey().equalsIgnoreCase(OWN_SHEET)) {
        own.putAll(nameValues(book, workbook, part.target()));
        continue;
      }
      SheetAnswers answers = new SheetAnswers(sheet.getKey(), texts);
      try (SheetRows rows = new SheetRows(book.read(part.target()))) {
        answers.read(rows, tables(book, part.target()), limits.answers());
      }
      sheets.add(answers);
    }
    boolean ours = own.keySet().stream().anyMatch(p -> p.startsWith(OURS));
    if (!ours && sheets.stream().noneMatch(SheetAnswers::isKeyed)) {
      throw new UnreadableWorkbookException("is no workbook of Copydesk");
    }
    BitSet wanted = new BitSet();
    sheets.forEach(s -> s.want(wanted));
    texts.fetch(wanted);
    List<AnswerRow> rows = new ArrayList<>();
    sheets.forEach(s -> s.addTo(rows));
    return new AnsweredWorkbook(
        file.toString(),
        by(core),
        when(core, file, now),
        own.getOrDefault(OURS + "run", ""),
        rows,
        sheets.stream().map(SheetAnswers::fault).flatMap(Optional::stream).toList());
  }

  /** The sheets by name, in their order, each with the id of its part. */
  private static Map<String, String> sheets(WorkbookPackage book, String workbook)
      throws IOException {
    Map<String, String> sheets = new LinkedHashMap<>();
    try (PartReader reader = book.read(workbook)) {
      while (reader.nextElement()) {
        if (reader.name().equals("sheet")) {
          sheets.put(reader.attribute("name"), reader.attribute("id"));
        }
      }
    }
    return sheets;
  }

  /** The kinds of the tables on a sheet. */
  private static List<AnswerSheet> tables(WorkbookPackage book, String sheet) throws IOException {
    List<AnswerSheet> tables = new ArrayList<>();
    for (Relation relation : book.relations(sheet).values()) {
      if (relation.type().equals("table") && book.has(relation.target())) {
        try (PartReader reader = book.read(relation.target())) {
          if (reader.nextElement()) {
            String shown = reader.attribute("displayName");
            AnswerSheet.ofTable(shown.isEmpty() ? reader.attribute("name") : shown)
                .ifPresent(tables::add);
          }
        }
      }
    }
    return tables;
  }

  /** Properties of the file by name. */
  private static Map<String, String> properties(WorkbookPackage book, String type, String usual)
      throws IOException {
    Map<String, String> properties = new HashMap<>();
    Optional<String> part = book.related("", type);
    if (part.isEmpty() && book.has(usual)) {
      part = Optional.of(usual);
    }
    if (part.isPresent()) {
      try (PartReader reader = book.read(part.get())) {
        boolean root = true;
        while (reader.nextElement()) {
          if (!root) {
            String name = reader.attribute("name");
            String key = name.isEmpty() ? reader.name() : name;
            properties.put(key, SharedTexts.decoded(reader.text().strip()));
          }
          root = false;
        }
      }
    }
    return properties;
  }

  /** The two columns of our own hidden sheet; programs that drop properties keep sheets. */
  private static Map<String, String> nameValues(WorkbookPackage book, String workbook, String sheet)
      throws IOException {
    List<CellValue[]> pairs = new ArrayList<>();
    BitSet wanted = new BitSet();
    try (SheetRows rows = new SheetRows(book.read(sheet))) {
      while (rows.next() && pairs.size() < 100) {
        if (rows.cells().size() == 2) {
          pairs.add(rows.cells().toArray(CellValue[]::new));
          rows.cells().stream().filter(c -> c.shared() >= 0).forEach(c -> wanted.set(c.shared()));
        }
      }
    }
    SharedTexts texts = SharedTexts.of(book, workbook);
    texts.fetch(wanted);
    Map<String, String> values = new HashMap<>();
    for (CellValue[] pair : pairs) {
      values.put(OURS + pair[0].text(texts).strip(), pair[1].text(texts).strip());
    }
    return values;
  }

  /** Who saved it last; Copydesk itself is nobody. */
  private static String by(Map<String, String> core) {
    String name = core.getOrDefault("lastModifiedBy", "").strip();
    return name.equals("Copydesk") ? "" : name;
  }

  /**
   * When it was saved, to the second: what the file says, where a program has changed that since
   * Copydesk wrote it; else the time of the file itself.
   */
  private static Instant when(Map<String, String> core, Path file, Instant now) throws IOException {
    Instant created = instant(core.getOrDefault("created", ""));
    Instant modified = instant(core.getOrDefault("modified", ""));
    Instant when =
        modified.isAfter(created) ? modified : Files.getLastModifiedTime(file).toInstant();
    return (when.isAfter(now) ? now : when).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
