package org.copydesk.report.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.copydesk.finding.Fingerprint;

/** The folder of the return notes: what a note is called, and which notes are of an earlier run. */
final class NoteFiles {

  /** Says in a document's properties that it is a note of ours. */
  static final String CATEGORY = "Copydesk return note";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OURS = Pattern.compile("[a-z0-9-]+-[0-9a-f]{12}\\.docx");
  private static final int LONGEST = 60;
  private static final int HASH = 12;

  /** No note of ours comes near it. */
  private static final long LARGEST = 1_000_000;

  private NoteFiles() {}

  /**
   * A name that every system takes: letters and digits of the submission's own name, and a hash,
   * for two submissions may be called alike.
   *
   * @param document the submission's name
   */
  static String nameOf(String document) {
    String file = document.substring(document.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    String plain = MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD)).replaceAll("");
    String slug = NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("^-|-$", "");
    String hash = Fingerprint.sha256(document).substring(0, HASH);
    return (slug.isEmpty() ? "text" : slug) + "-" + hash + ".docx";
  }

  /**
   * Removes the notes that an earlier run left; what is not ours stays.
   *
   * @param folder the folder of the notes
   * @param written the names of this run's notes
   */
  static void removeOthers(Path folder, Set<String> written) throws IOException {
    List<Path> stale;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.docx")) {
      Set<Path> sorted = new TreeSet<>();
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (OURS.matcher(name).matches() && !written.contains(name) && isNote(file)) {
          sorted.add(file);
        }
      }
      stale = List.copyOf(sorted);
    }
    for (Path file : stale) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Whether a document says of itself that it is a note of ours; an editor may keep others here.
   */
  private static boolean isNote(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      return CATEGORY.equals(document.getProperties().getCoreProperties().getCategory());
    } catch (IOException | RuntimeException e) {
      // Nothing that POI could open, so nothing that it wrote.
      return false;
    }
  }
}
