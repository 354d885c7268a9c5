package org.copydesk.bench.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Span;

/**
 * Writes a folder of plain-text documents of any size from texts that a registry packages. Files of
 * a source are taken in a seeded order, their sentences in their own; equal packages and seeds give
 * equal corpora.
 */
public final class Corpus {

  private static final int BYTES_OF_MEGABYTE = 1_000_000;

  /** Shorter paragraphs are joined with the next: a list of remarks is no story. */
  private static final int SHORTEST_PARAGRAPH = 250;

  private static final int LONGEST_PARAGRAPH = 900;

  /** How many times its length a document may have rather than end inside a paragraph. */
  private static final double LONGEST_DOCUMENT = 1.3;

  private static final int FILES_OF_FOLDER = 1_000;

  /** A pass that adds less than this share of what is wanted will not get there. */
  private static final double LEAST_GAIN = 0.001;

  private final Path packages;
  private final Path folder;
  private final long wanted;
  private final int documentCharacters;
  private final long mostDocuments;
  private final long seed;
  private final SentenceSplitter splitter = new SrxSentenceSplitter();
  private final Set<Long> written = new HashSet<>();
  private final Tally tally = new Tally();

  private Corpus(
      Path packages,
      Path folder,
      long wanted,
      int documentCharacters,
      long mostDocuments,
      long seed) {
    this.mostDocuments = mostDocuments;
    this.packages = packages;
    this.folder = folder;
    this.wanted = wanted;
    this.documentCharacters = documentCharacters;
    this.seed = seed;
  }

  /**
   * Arguments: folder of unpacked packages, folder to write to, megabytes, characters of a
   * document, most documents, seed.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    if (Files.exists(folder)) {
      System.err.println(folder + " is there already. Name a folder that is not, or remove it.");
      System.exit(2);
    }
    Corpus corpus =
        new Corpus(
            Path.of(args[0]),
            Files.createDirectories(folder),
            Math.round(Double.parseDouble(args[2]) * BYTES_OF_MEGABYTE),
            Integer.parseInt(args[3]),
            Long.parseLong(args[4]),
            Long.parseLong(args[5]));
    System.exit(corpus.write() ? 0 : 1);
  }

  /** Whether there was enough text. */
  private boolean write() throws IOException {
    for (List<Source> sources : List.of(Sources.PROSE, Sources.HANDBOOKS)) {
      pass(sources, 0);
    }
    List<Source> all = new ArrayList<>(Sources.PROSE);
    all.addAll(Sources.HANDBOOKS);
    for (int pass = 1; !isEnough(); pass++) {
      long before = tally.bytes();
      pass(all, pass);
      if (tally.bytes() - before < LEAST_GAIN * wanted) {
        break;
      }
    }
    System.out.print(tally.inWords());
    System.out.println("seed         " + seed);
    for (Source source : all) {
      if (tally.charactersOf(source) > 0) {
        System.out.printf(
            Locale.ROOT,
            "from         %-18s %,11d characters: %s (%s)%n",
            source.name(),
            tally.charactersOf(source),
            source.about(),
            source.licence());
      }
    }
    if (!isEnough()) {
      System.err.println(
          "The texts that were fetched do not give more without repeating themselves.");
    }
    return isEnough();
  }

  private boolean isEnough() {
    return tally.bytes() >= wanted || tally.documents() >= mostDocuments;
  }

  /** Goes through all files once; in pass 0 as they are, later with other names and numbers. */
  private void pass(List<Source> sources, int pass) throws IOException {
    record SourceFile(Path path, Source source) {}
    List<SourceFile> files = new ArrayList<>();
    for (Source source : sources) {
      Path unpacked = packages.resolve(source.name());
      if (Files.isDirectory(unpacked)) {
        try (Stream<Path> all = Files.walk(unpacked)) {
          all.filter(file -> Files.isRegularFile(file) && source.holds(file))
              .sorted()
              .forEach(file -> files.add(new SourceFile(file, source)));
        }
      }
    }
    Collections.shuffle(files, new Random(seed + pass));
    for (int i = 0; i < files.size() && !isEnough(); i++) {
      SourceFile file = files.get(i);
      add(file.path(), file.source(), pass, i);
    }
  }

  private void add(Path file, Source source, int pass, int number) throws IOException {
    Optional<Variation> variation =
        pass == 0 ? Optional.empty() : Optional.of(new Variation(31 * (31 * seed + pass) + number));
    DocumentDraft draft = new DocumentDraft();
    for (String paragraph : SourceText.paragraphs(file, source.format())) {
      for (Span span : splitter.split(paragraph)) {
        String natural = span.in(paragraph).strip();
        if (!Prose.isSentence(natural)) {
          continue;
        }
        Optional<String> sentence =
            variation.isEmpty() ? Optional.of(natural) : variation.get().of(natural);
        if (sentence.isPresent() && written.add(hash(sentence.get()))) {
          draft.add(sentence.get());
        }
        if (draft.length() >= LONGEST_DOCUMENT * documentCharacters) {
          write(draft, source, pass > 0);
          draft = new DocumentDraft();
        }
        if (isEnough()) {
          return;
        }
      }
      draft.endParagraph();
      if (draft.length() >= documentCharacters) {
        write(draft, source, pass > 0);
        draft = new DocumentDraft();
      }
    }
    // The rest of a file is a document of its own unless it is a scrap.
    if (draft.length() >= documentCharacters / 2 && !isEnough()) {
      write(draft, source, pass > 0);
    }
  }

  private void write(DocumentDraft draft, Source source, boolean isVaried) throws IOException {
    String document = draft.text();
    byte[] bytes = document.getBytes(UTF_8);
    Path part =
        folder.resolve(String.format(Locale.ROOT, "%03d", tally.documents() / FILES_OF_FOLDER));
    Files.createDirectories(part);
    Files.write(
        part.resolve(String.format(Locale.ROOT, "text-%06d.txt", tally.documents())), bytes);
    tally.count(document, source.name(), draft.sentences(), bytes.length, isVaried);
  }

  /** Enough of a sentence to know it again; a chance likeness only loses one sentence. */
  private static long hash(String sentence) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(UTF_8)))
          .getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A document in the making. */
  private static final class DocumentDraft {

    private final StringBuilder text = new StringBuilder();
    private int paragraph;
    private int sentences;

    void add(String sentence) {
      if (paragraph >= LONGEST_PARAGRAPH) {
        breakOff();
      }
      text.append(paragraph == 0 ? "" : " ").append(sentence);
      paragraph += sentence.length() + 1;
      sentences++;
    }

    void endParagraph() {
      if (paragraph >= SHORTEST_PARAGRAPH) {
        breakOff();
      }
    }

    private void breakOff() {
      text.append("\n\n");
      paragraph = 0;
    }

    int length() {
      return text.length();
    }

    int sentences() {
      return sentences;
    }

    String text() {
      return text.toString().strip() + "\n";
    }
  }
}
