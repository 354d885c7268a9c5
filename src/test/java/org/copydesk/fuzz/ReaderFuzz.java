package org.copydesk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.extract.FileReading;
import org.copydesk.extract.Reading;
import org.copydesk.extract.StoryFiles;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.text.Article;
import org.copydesk.text.Unreadable;

/**
 * The reader, in process. The first byte of an input says what the rest is: a file under a name, or
 * the main part of a document in its package, which no chance would ever pack.
 */
public final class ReaderFuzz {

  private static final List<String> NAMES =
      List.of(
          "a.txt", "a.html", "a.pdf", "a.rtf", "a.eml", "a.doc", "a.zip", "a.xml", "a.docx",
          "a.odt", "a.epub", "a", "a.xhtml", "a.tar", "a.md");

  /** A part of a package that the input takes the place of. */
  private record Part(String file, String part) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("story.docx", "word/document.xml"),
          new Part("story.docx", "[Content_Types].xml"),
          new Part("story.docx", "_rels/.rels"),
          new Part("story.odt", "content.xml"),
          new Part("story.odt", "META-INF/manifest.xml"),
          new Part("story.epub", "c.xhtml"),
          new Part("story.epub", "book.opf"));

  private static final SubmissionReader READER =
      SubmissionReader.inProcess(new SrxSentenceSplitter());
  private static final Map<String, Map<String, byte[]>> PACKAGES = packages();
  private static final Path FILE = temporary();

  private ReaderFuzz() {}

  /** Called by the fuzzer first: what takes long to load counts as no hang. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length < 1) {
      return;
    }
    int choice = (input[0] & 0xFF) % (NAMES.size() + PARTS.size());
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    if (choice < NAMES.size()) {
      read(NAMES.get(choice), rest);
    } else {
      Part part = PARTS.get(choice - NAMES.size());
      Map<String, byte[]> parts = new LinkedHashMap<>(PACKAGES.get(part.file()));
      parts.put(part.part(), rest);
      read(part.file(), StoryFiles.zip(parts));
    }
  }

  private static void read(String name, byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    FileReading read = READER.readFile(FILE, name);
    if (read.readings().isEmpty()) {
      throw new AssertionError("a file without a row");
    }
    for (Reading reading : read.readings()) {
      if (reading.submission() instanceof Article article) {
        article.sentences().forEach(article::textOf);
        article.blocks().forEach(b -> article.textOf(b.span()));
      } else if (reading.submission() instanceof Unreadable unreadable) {
        String detail = unreadable.detail();
        if (detail.contains("Exception") || detail.contains("\n")) {
          throw new AssertionError("no sentence for an editor: " + detail);
        }
      }
    }
  }

  /** What the fuzzer begins with: the story in every format. */
  static List<byte[]> seeds() throws Exception {
    List<byte[]> seeds = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : StoryFiles.all().entrySet()) {
      String ending = file.getKey().substring(file.getKey().lastIndexOf('.'));
      seeds.add(Inputs.chosen(NAMES.indexOf("a" + ending), file.getValue()));
    }
    for (Part part : PARTS) {
      byte[] content = PACKAGES.get(part.file()).get(part.part());
      seeds.add(Inputs.chosen(NAMES.size() + PARTS.indexOf(part), content));
    }
    Map<String, byte[]> members =
        Map.of("a/b.txt", "A story.".getBytes(StandardCharsets.UTF_8), "c.zip", new byte[] {'P'});
    seeds.add(Inputs.chosen(NAMES.indexOf("a.zip"), StoryFiles.zip(members)));
    return seeds;
  }

  private static Map<String, Map<String, byte[]>> packages() {
    try {
      Map<String, byte[]> files = StoryFiles.all();
      Map<String, Map<String, byte[]>> packages = new LinkedHashMap<>();
      for (Part part : PARTS) {
        packages.put(part.file(), Inputs.unzipped(files.get(part.file())));
      }
      return packages;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("copydesk-fuzz-", ".bin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
