package org.copydesk.notify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.report.WholeFile;

/** Keeps the last message in a file, which is there whole or not at all. */
final class FilePost {

  private FilePost() {}

  /**
   * Writes it.
   *
   * @return where, in words
   */
  static String send(Channel.ToFile channel, RunDigest digest) throws UndeliveredException {
    String text =
        switch (channel.format()) {
          case MARKDOWN -> MarkdownDigest.of(digest);
          case TEXT -> TextDigest.of(digest);
        };
    Path file = channel.path();
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      WholeFile.writeShared(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UndeliveredException("the file " + file + " cannot be written");
    }
    return "to " + file;
  }
}
