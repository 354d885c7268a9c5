package org.copydesk.report.excel;

import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with one row a thing: framed in the template, filled while rows stream to disk. */
interface RowSheet {

  /**
   * Makes the empty sheet.
   *
   * @param book the template
   * @param number number of its table in the workbook
   * @param run words for the foot of a page
   */
  void frame(XSSFWorkbook book, int number, String run);

  /** That the sheet has to end early, in a sentence; known once it is framed. */
  default Optional<String> shortened() {
    return Optional.empty();
  }

  /** Streams the rows. */
  void fill(SXSSFWorkbook book);
}
