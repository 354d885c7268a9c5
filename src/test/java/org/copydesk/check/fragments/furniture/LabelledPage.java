package org.copydesk.check.fragments.furniture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A labelled text with the clues of its lines.
 *
 * @param set the name of its set
 * @param name the name of its file
 * @param page its lines
 * @param clues of each line
 * @param labels of each line
 */
record LabelledPage(
    String set, String name, Page page, List<Set<LineClue>> clues, List<Label> labels) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What people say of a line. */
  enum Label {
    STORY,
    /** Of the story, though it looks like furniture. */
    LOOK_ALIKE,
    FURNITURE,
    /** Not scored. */
    NEUTRAL;

    boolean isStory() {
      return this == STORY || this == LOOK_ALIKE;
    }
  }

  /** The gold of a text: labels of lines, from 1, or of spans. */
  private record Gold(Map<Integer, String> lines, List<JsonNode> spans) {}

  /** Reads a set with its {@code gold.jsonl}; its texts stand in {@code docs} or given apart. */
  static List<LabelledPage> read(Path folder, Path docs, LineReader reader, NamedRules rules)
      throws IOException {
    Map<String, Gold> golds = new HashMap<>();
    for (String row : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode node = MAPPER.readTree(row);
      Path doc = Path.of(node.path("doc").asString());
      Gold gold =
          golds.computeIfAbsent(
              doc.getFileName().toString(), d -> new Gold(new HashMap<>(), new ArrayList<>()));
      if (node.path("line").asInt(0) > 0) {
        gold.lines().put(node.path("line").asInt(0), node.path("label").asString());
      } else {
        gold.spans().add(node);
      }
    }
    NamedLines named = new NamedLines(rules.rules());
    List<Path> files;
    try (Stream<Path> all = Files.list(docs)) {
      files = all.sorted().toList();
    }
    List<LabelledPage> pages = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Article article = Article.ofPlainText(name, Files.readString(file), rules.splitter());
      CheckContext context = new CheckContext(article, BatchEvidence.NONE, rules.survey());
      Page page = reader.page(context, named.of(context));
      List<Set<LineClue>> clues = new ArrayList<>();
      List<Label> labels = new ArrayList<>();
      Gold gold = golds.getOrDefault(name, new Gold(Map.of(), List.of()));
      for (Block block : article.blocks()) {
        clues.add(reader.clues(page, block.index()));
        labels.add(
            gold.lines().isEmpty()
                ? ofSpans(article, block, gold.spans())
                : ofLine(article, block, gold.lines()));
      }
      pages.add(new LabelledPage(folder.getFileName().toString(), name, page, clues, labels));
    }
    return pages;
  }

  private static Label ofLine(Article article, Block block, Map<Integer, String> lines) {
    int line = article.placeOf(block.span().begin()).line();
    if (article.placeOf(block.span().end() - 1).line() != line) {
      throw new IllegalStateException(
          article.name() + " line " + line + " is joined to the next: the set labels lines");
    }
    return switch (lines.getOrDefault(line, "neutral")) {
      case "junk" -> Label.FURNITURE;
      case "content" -> Label.STORY;
      default -> Label.NEUTRAL;
    };
  }

  private static Label ofSpans(Article article, Block block, List<JsonNode> spans) {
    BitSet must = new BitSet();
    BitSet may = new BitSet();
    boolean lookAlike = false;
    for (JsonNode node : spans) {
      Span span = new Span(node.path("begin").asInt(0), node.path("end").asInt(0));
      if (node.path("kind").asString("").equals("fragment")) {
        may.set(span.begin(), span.end());
        if (node.path("must").asBoolean(true)) {
          must.set(span.begin(), span.end());
        }
      } else if (node.path("kind").asString("").equals("not-a-fragment")) {
        lookAlike |= span.overlaps(block.span());
      }
    }
    Span span = block.span();
    double length = span.length();
    double sure = must.get(span.begin(), span.end()).cardinality() / length;
    double touched = may.get(span.begin(), span.end()).cardinality() / length;
    if (sure >= 0.5) {
      return Label.FURNITURE;
    }
    if (touched > 0.2) {
      return Label.NEUTRAL;
    }
    return lookAlike ? Label.LOOK_ALIKE : Label.STORY;
  }

  int size() {
    return labels.size();
  }
}
