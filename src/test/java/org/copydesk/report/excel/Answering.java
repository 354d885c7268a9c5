package org.copydesk.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Answers in a workbook as an editor would, and saves it. */
public final class Answering implements AutoCloseable {

  private final Path file;
  private final XSSFWorkbook book;

  private Answering(Path file, XSSFWorkbook book) {
    this.file = file;
    this.book = book;
  }

  public static Answering in(Path file) throws IOException {
    return new Answering(file, Workbooks.open(file));
  }

  /** Answers in one row. */
  public static void decide(
      Path file, String sheet, Predicate<Map<String, String>> row, String answer) {
    try (Answering answering = in(file)) {
      answering.answer(sheet, row, answer, "").save("A. Editor", Instant.now());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows about these words. */
  public static Predicate<Map<String, String>> about(String words) {
    return row -> row.getOrDefault("Words", "").equals(words);
  }

  public XSSFWorkbook book() {
    return book;
  }

  public XSSFSheet sheet(String name) {
    return book.getSheet(name);
  }

  /** Answers in every row that is meant; there must be one. */
  public Answering answer(
      String sheet, Predicate<Map<String, String>> meant, String answer, String comment) {
    int[] count = new int[1];
    eachRow(
        sheet,
        (row, cells) -> {
          if (meant.test(cells)) {
            count[0]++;
            set(row, "Decision", answer);
            if (!comment.isEmpty()) {
              set(row, "Comment", comment);
            }
          }
        });
    if (count[0] == 0) {
      List<String> words = new ArrayList<>();
      eachRow(sheet, (row, cells) -> words.add(String.valueOf(cells.get("Words"))));
      throw new IllegalArgumentException("no such row on " + sheet + ": " + words);
    }
    return this;
  }

  /** What a person does to a workbook that has no name here. */
  public Answering with(Consumer<XSSFWorkbook> change) {
    change.accept(book);
    return this;
  }

  /** The rows of a sheet, by title. */
  public List<Map<String, String>> rows(String sheet) {
    List<Map<String, String>> rows = new ArrayList<>();
    eachRow(sheet, (row, cells) -> rows.add(cells));
    return rows;
  }

  @FunctionalInterface
  private interface OnRow {
    void accept(Row row, Map<String, String> cells);
  }

  private void eachRow(String sheet, OnRow consumer) {
    XSSFSheet of = book.getSheet(sheet);
    for (int i = 1; i <= of.getLastRowNum(); i++) {
      Row row = of.getRow(i);
      if (row != null) {
        Map<String, String> cells = new HashMap<>();
        for (Cell title : of.getRow(0)) {
          Cell cell = row.getCell(title.getColumnIndex());
          cells.put(title.getStringCellValue(), cell == null ? "" : Workbooks.value(cell));
        }
        consumer.accept(row, cells);
      }
    }
  }

  /** The cell of a row below a title. */
  public static Cell cell(Row row, String title) {
    for (Cell head : row.getSheet().getRow(0)) {
      if (head.getStringCellValue().equals(title)) {
        return row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new IllegalArgumentException("no column " + title);
  }

  private static void set(Row row, String title, String value) {
    Cell cell = cell(row, title);
    // The library leaves the text that stood in the cell, and it would go on counting.
    cell.setBlank();
    cell.setCellValue(value);
  }

  public void save(String by, Instant when) {
    book.getProperties().getCoreProperties().setLastModifiedByUser(by);
    book.getProperties().getCoreProperties().setModified(Optional.of(Date.from(when)));
    save();
  }

  /** Saves it by a program that keeps no record. */
  public void save() {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
