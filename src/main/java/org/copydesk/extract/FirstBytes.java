package org.copydesk.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells the types that show in the first bytes of a file. Looking at those is bounded in time and
 * memory; a packed file has to be opened to be told, which is not done here.
 */
public final class FirstBytes {

  /** A file of which nobody can say what it is. */
  public static final String UNKNOWN = MediaType.OCTET_STREAM.toString();

  private static final Set<String> OPEN =
      Set.of(
          "application/pdf",
          "application/rtf",
          "application/xhtml+xml",
          "message/rfc822",
          "application/mbox");

  private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();
  private final Detector detector =
      new DefaultDetector(magic, new ServiceLoader(FirstBytes.class.getClassLoader()));

  /**
   * The type of a file.
   *
   * @param file where the bytes are
   * @param fileName its name as it was sent, without folders
   * @return a type without parameters; empty where the first bytes do not settle it
   */
  public String typeOf(Path file, String fileName) {
    try {
      byte[] head = head(file);
      String byBytes = detect(magic, head, "");
      return byBytes.startsWith("text/") || OPEN.contains(byBytes)
          ? detect(detector, head, fileName)
          : "";
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // Whoever opens the file will say what is wrong with it.
      return "";
    }
  }

  private byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(magic.getMinLength());
    }
  }

  private static String detect(Detector detector, byte[] head, String fileName) throws IOException {
    Metadata metadata = new Metadata();
    if (!fileName.isEmpty()) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
    }
    return detector.detect(new ByteArrayInputStream(head), metadata).toString();
  }
}
