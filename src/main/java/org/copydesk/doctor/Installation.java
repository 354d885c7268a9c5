package org.copydesk.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** What Copydesk runs on: Java, memory, the encoding of names, room for temporary files. */
final class Installation {

  private static final int OLDEST_JAVA = 17;

  /** With less, dictionaries and a few large texts leave no room. */
  private static final long LEAST_MEMORY = 700L << 20;

  private static final long LEAST_ROOM = 500L << 20;

  private final UnaryOperator<String> properties;
  private final long memory;

  /**
   * @param properties the properties of the running Java; an empty text for one that is not there
   * @param memory bytes that it may use
   */
  Installation(UnaryOperator<String> properties, long memory) {
    this.properties = properties;
    this.memory = memory;
  }

  List<Diagnosis> examine() {
    return List.of(java(), memory(), encoding(), temporaryFolder());
  }

  private Diagnosis java() {
    String version = properties.apply("java.version");
    String words = "%s, %s".formatted(version, properties.apply("java.vendor"));
    String first = version.split("[.+-]", 2)[0];
    return first.matches("\\d{1,4}") && Integer.parseInt(first) >= OLDEST_JAVA
        ? Diagnosis.ok("Java", words)
        : Diagnosis.broken("Java", words, "install Java " + OLDEST_JAVA + " or a later one");
  }

  private Diagnosis memory() {
    String words = "%,d MB for Java".formatted(memory >> 20);
    return memory >= LEAST_MEMORY
        ? Diagnosis.ok("memory", words)
        : Diagnosis.look("memory", words, "give Java more with -Xmx1g");
  }

  /** How the names of files are read: what an encoding cannot say cannot be opened. */
  private Diagnosis encoding() {
    String name = properties.apply("sun.jnu.encoding");
    boolean utf8 = name.isEmpty() || name.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    String words =
        "file names in %s, texts in %s"
            .formatted(name.isEmpty() ? "an unknown encoding" : name, Charset.defaultCharset());
    return utf8
        ? Diagnosis.ok("encoding", words)
        : Diagnosis.look(
            "encoding",
            words,
            "set the environment variable LC_ALL to C.UTF-8, or files whose names have other"
                + " letters cannot be read");
  }

  private Diagnosis temporaryFolder() {
    Path folder = Path.of(properties.apply("java.io.tmpdir"));
    try {
      Files.delete(Files.createTempFile(folder, "copydesk-doctor", ".part"));
      FileStore store = Files.getFileStore(folder);
      long room = store.getUsableSpace();
      String words = "%s, %,d MB free".formatted(folder, room >> 20);
      return room >= LEAST_ROOM
          ? Diagnosis.ok("temporary folder", words)
          : Diagnosis.look(
              "temporary folder", words, "make room; large archives are unpacked there");
    } catch (IOException e) {
      return Diagnosis.broken(
          "temporary folder",
          folder + " cannot be written",
          "name another one with -Djava.io.tmpdir=DIR");
    }
  }
}
