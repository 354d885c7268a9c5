package org.copydesk.bench.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The seeds, which every checkout has: small texts with faults of every kind. */
public final class SeedText {

  private SeedText() {}

  /** The texts in the order of their names. */
  public static List<String> all() throws IOException {
    Path folder = Path.of(System.getProperty("copydesk.root", "."), "seeds");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(SeedText::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
