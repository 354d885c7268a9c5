package org.copydesk.extract.fork;

import java.nio.file.Path;
import org.copydesk.extract.Unpacking;
import org.jspecify.annotations.Nullable;

/**
 * What a fork is asked for.
 *
 * @param file where the bytes are
 * @param fileName its name as it was sent
 * @param type what it was found to be; empty where just that is asked
 * @param unpacking where to put the files inside the file; null leaves them where they are
 */
record Order(Path file, String fileName, String type, @Nullable Unpacking unpacking) {

  boolean asksForType() {
    return type.isEmpty();
  }

  String packed() {
    Packing packing = new Packing().word(file.toString()).word(fileName).word(type).word(folder());
    if (unpacking != null) {
      packing
          .number(unpacking.members())
          .number(unpacking.bytes())
          .number(unpacking.memberBytes())
          .number(unpacking.swell());
    }
    return packing.take();
  }

  private @Nullable String folder() {
    return unpacking == null ? null : unpacking.folder();
  }

  static Order of(String packed) {
    Unpacked words = new Unpacked(packed);
    Path file = Path.of(words.word());
    String fileName = words.word();
    String type = words.word();
    String folder = words.wordOrNone();
    return new Order(
        file,
        fileName,
        type,
        folder == null
            ? null
            : new Unpacking(
                folder,
                words.number(),
                words.longNumber(),
                words.longNumber(),
                words.longNumber()));
  }
}
