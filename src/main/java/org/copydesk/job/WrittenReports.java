package org.copydesk.job;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Which files the report step wrote, for whoever tells the user where they are. */
final class WrittenReports {

  /** In which order people would open them; what is for programs comes after. */
  private static final List<String> FOR_READERS = List.of(".xlsx", ".html", ".md");

  private volatile List<Path> files = List.of();

  /** The files, those first that are for readers. */
  List<Path> files() {
    return files;
  }

  void set(List<Path> written) {
    files = written.stream().sorted(Comparator.comparingInt(WrittenReports::rank)).toList();
  }

  private static int rank(Path file) {
    for (int i = 0; i < FOR_READERS.size(); i++) {
      if (file.toString().endsWith(FOR_READERS.get(i))) {
        return i;
      }
    }
    return FOR_READERS.size();
  }
}
