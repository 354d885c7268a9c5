package org.copydesk.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.copydesk.check.Lexicon;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;

/**
 * A labelled set of misspelled names and words and of run-together words, made from public texts by
 * planting. The same seed and texts give the same set, byte for byte.
 *
 * <p>The texts are taken as they are. They hold natural errors that nobody marked: a finding on one
 * of these counts as a false alarm, so that precision measured here is a little too low. Planted
 * errors are independent of who wrote the text, which real ones are not.
 */
public final class PlantedMisspellings {

  private final List<Document> documents;

  private PlantedMisspellings(List<Document> documents) {
    this.documents = List.copyOf(documents);
  }

  /**
   * One text of the set.
   *
   * @param name its file
   * @param piece where it was taken from
   * @param text with errors planted, where it has any
   * @param errors in the order of the text; none in a clean text
   */
  record Document(String name, Piece piece, String text, List<MarkedError> errors) {}

  /**
   * Plants errors into some of these texts.
   *
   * @param seed where chance begins
   * @param cleanShare about which share of the texts stays as it is, 0 to 1
   */
  static PlantedMisspellings of(List<Piece> pieces, long seed, double cleanShare) {
    Lexicon lexicon = TestDesk.bean(Lexicon.class);
    Planting planting = new Planting(lexicon, new KnownForms(lexicon));
    List<Article> articles = new ArrayList<>();
    Map<String, Set<String>> sourcesOfName = new HashMap<>();
    for (Piece piece : pieces) {
      Article article = TestDesk.article(piece.source(), piece.text());
      articles.add(article);
      for (String name : Planting.namesOf(article, lexicon)) {
        sourcesOfName.computeIfAbsent(name, n -> new HashSet<>()).add(piece.source());
      }
    }
    Map<String, Integer> otherDocuments = new HashMap<>();
    sourcesOfName.forEach((name, sources) -> otherDocuments.put(name, sources.size() - 1));
    SplittableRandom all = new SplittableRandom(seed);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      String name = String.format(Locale.ROOT, "%03d.txt", i);
      SplittableRandom own = all.split();
      Planting.Planted planted =
          own.nextDouble() < cleanShare
              ? new Planting.Planted(pieces.get(i).text(), List.of())
              : planting.plant(name, articles.get(i), own, otherDocuments);
      documents.add(new Document(name, pieces.get(i), planted.text(), planted.errors()));
    }
    return new PlantedMisspellings(documents);
  }

  List<Document> documents() {
    return documents;
  }

  /** Writes {@code docs/}, {@code gold.jsonl} and {@code sources.tsv}. */
  void write(Path folder) throws IOException {
    Path docs = Files.createDirectories(folder.resolve("docs"));
    for (Path old : Folders.files(docs)) {
      Files.delete(old);
    }
    StringBuilder gold = new StringBuilder();
    StringBuilder sources = new StringBuilder("doc\tclean\twords\tset\tsource_doc\tpiece\n");
    for (Document document : documents) {
      Files.writeString(docs.resolve(document.name()), document.text(), StandardCharsets.UTF_8);
      document.errors().forEach(e -> gold.append(JsonLines.line(e.row())));
      Piece piece = document.piece();
      sources.append(
          String.join(
                  "\t",
                  document.name(),
                  document.errors().isEmpty() ? "yes" : "no",
                  Integer.toString(piece.words()),
                  piece.set(),
                  piece.document(),
                  Integer.toString(piece.number()))
              + "\n");
    }
    Files.writeString(folder.resolve("gold.jsonl"), gold);
    Files.writeString(folder.resolve("sources.tsv"), sources);
  }

  /** The set in one line. */
  String inWords() {
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> hows = new LinkedHashMap<>();
    int recoverable = 0;
    int clean = 0;
    int words = 0;
    for (Document document : documents) {
      clean += document.errors().isEmpty() ? 1 : 0;
      words += document.piece().words();
      for (MarkedError error : document.errors()) {
        kinds.merge(error.kind(), 1, Integer::sum);
        hows.merge(error.kind() + "/" + error.how(), 1, Integer::sum);
        recoverable += error.recoverable() ? 1 : 0;
      }
    }
    return documents.size()
        + " texts ("
        + clean
        + " clean), "
        + words
        + " words, errors "
        + kinds
        + ", recoverable names "
        + recoverable
        + ", "
        + new TreeMap<>(hows);
  }

  /**
   * Makes a set. Arguments: seed, output folder, share of clean texts, and the folders of the sets
   * whose texts are taken; {@code --apart=FOLDER} names a set whose texts are kept out of it.
   */
  public static void main(String[] args) throws IOException {
    RunningProse prose = new RunningProse();
    List<Path> sets = new ArrayList<>();
    for (String arg : List.of(args).subList(3, args.length)) {
      if (arg.startsWith("--apart=")) {
        prose.keepApart(Path.of(arg.substring("--apart=".length())).resolve("docs"));
      } else {
        sets.add(Path.of(arg));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (Path set : sets) {
      pieces.addAll(prose.piecesOf(set));
    }
    PlantedMisspellings made = of(pieces, Long.parseLong(args[0]), Double.parseDouble(args[2]));
    made.write(Path.of(args[1]));
    System.out.println(made.inWords());
  }
}
