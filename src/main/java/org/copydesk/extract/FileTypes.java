package org.copydesk.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.data.DataFile;

/** The table of media types: how each is read and what an editor calls it. */
final class FileTypes {

  /**
   * One line of the table.
   *
   * @param kind how it is read
   * @param words what it is, with its article: {@code "a Word document"}
   */
  record FileType(FileKind kind, String words) {

    /** Whether the decoded file is the text, whatever notation its writer chose. */
    boolean isPlain() {
      return kind == FileKind.PLAIN;
    }
  }

  private final Map<String, FileType> types = new HashMap<>();

  private final Map<String, FileType> promises = new HashMap<>();

  FileTypes() {
    for (List<String> row : DataFile.beside(FileTypes.class, "file-types.tsv").rows()) {
      FileType type =
          new FileType(FileKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(2));
      types.put(row.get(0), type);
      if (row.size() > 3) {
        for (String extension : row.get(3).split(" ", -1)) {
          promises.put(extension, type);
        }
      }
    }
  }

  /** The line for a type, or the one for its family, such as {@code image/*}. */
  FileType of(String type) {
    FileType exact = types.get(type);
    if (exact != null) {
      return exact;
    }
    int parameter = type.indexOf(';');
    if (parameter > 0) {
      return of(type.substring(0, parameter).strip());
    }
    FileType family = types.get(type.substring(0, type.indexOf('/') + 1) + "*");
    return family != null ? family : new FileType(FileKind.OTHER, "a file of the type " + type);
  }

  /** What a file is whose name ends so; nothing when that is not known. */
  Optional<FileType> promisedBy(String extension) {
    return Optional.ofNullable(promises.get(extension));
  }

  /** What stands behind the last full stop, in lower case; empty when there is none. */
  static String extensionOf(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
