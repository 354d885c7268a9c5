package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of plain-text documents.
 *
 * @param path the folder
 * @param files its documents in the order of their paths
 * @param kilobytes 1024 characters of text
 */
record TextFolder(Path path, List<Path> files, double kilobytes) {

  static TextFolder of(Path folder) throws IOException {
    Path whole = folder.toRealPath();
    List<Path> files;
    try (Stream<Path> all = Files.walk(whole)) {
      files =
          all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(".txt"))
              .sorted()
              .toList();
    }
    if (files.isEmpty()) {
      throw new IOException("there is no text (*.txt) in " + whole);
    }
    double characters = 0;
    for (Path file : files) {
      characters += Files.readString(file).length();
    }
    return new TextFolder(whole, files, characters / 1024);
  }

  String inWords() {
    return String.format(java.util.Locale.ROOT, "%,d documents, %,.0f KB", files.size(), kilobytes);
  }
}
