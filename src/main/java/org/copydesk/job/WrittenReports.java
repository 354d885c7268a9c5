package org.copydesk.job;

import java.nio.file.Path;
import java.util.List;

/** Which files the report step wrote, for whoever tells the user where they are. */
final class WrittenReports {

  private volatile List<Path> files = List.of();

  List<Path> files() {
    return files;
  }

  void set(List<Path> written) {
    files = List.copyOf(written);
  }
}
