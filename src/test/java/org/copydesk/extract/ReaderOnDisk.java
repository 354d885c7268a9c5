package org.copydesk.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Unreadable;

/** Writes bytes to a file and reads them as a submission. */
final class ReaderOnDisk {

  private final SubmissionReader reader;
  private final Path folder;

  ReaderOnDisk(Path folder) {
    this(folder, Limits.DEFAULT);
  }

  ReaderOnDisk(Path folder, Limits limits) {
    this.folder = folder;
    this.reader = new SubmissionReader(new InProcessTika(limits), Story.SPLITTER, limits);
  }

  List<Reading> all(String name, byte[] bytes) throws IOException {
    return reader.read(Files.write(folder.resolve(name), bytes), name);
  }

  Reading one(String name, byte[] bytes) throws IOException {
    List<Reading> readings = all(name, bytes);
    if (readings.size() != 1) {
      throw new AssertionError("expected one submission but got " + names(readings));
    }
    return readings.get(0);
  }

  Article article(String name, byte[] bytes) throws IOException {
    if (one(name, bytes).submission() instanceof Article article) {
      return article;
    }
    throw new AssertionError("not read: " + one(name, bytes).submission());
  }

  Unreadable unreadable(String name, byte[] bytes) throws IOException {
    if (one(name, bytes).submission() instanceof Unreadable unreadable) {
      return unreadable;
    }
    throw new AssertionError("read, although it should not be: " + name);
  }

  static List<String> names(List<Reading> readings) {
    return readings.stream().map(r -> r.submission().name()).toList();
  }
}
