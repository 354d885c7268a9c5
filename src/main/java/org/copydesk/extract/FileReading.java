package org.copydesk.extract;

import java.util.List;

/**
 * What came of reading one file.
 *
 * @param readings the file first, then the members of an archive or mail in their order
 * @param lasting whether the same bytes under the same file name give the same again; not so where
 *     a disk, a permission or the memory had a part in it
 */
public record FileReading(List<Reading> readings, boolean lasting) {

  public FileReading {
    readings = List.copyOf(readings);
  }
}
