package org.copydesk.config.file;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A YAML file of a desk. Nothing in it makes an object: it is read as maps, lists and words, each
 * with its place, and a word is a number or a switch only where one is asked for.
 */
public final class YamlFile {

  private static final int MOST_BYTES = 2_000_000;
  private static final int DEEPEST = 30;
  private static final int MOST_ALIASES = 50;
  private static final int MOST_NODES = 200_000;
  private static final int LONGEST_EXCERPT = 160;

  /** No text without quotation marks may begin with one of these. */
  private static final String STARTS = "*&@%`|>";

  private static final Pattern PATTERN_IN_BRACKETS = Pattern.compile("[\\[{,]\\s*+/");
  private static final String OTHER_LINE_ENDS = "\u0085\u2028\u2029";

  /** A line that cannot begin a key of the first level. */
  private static final Pattern IN_SECTION = Pattern.compile("\\s|#|-|}|]|$");

  /** The section of the first level that may hold what nobody should see. */
  private static final Pattern PRIVATE_SECTION =
      Pattern.compile("(?:^\\W{0,5}|[{,]\\s{0,5}[\"']?)notify\\b");

  /** A key behind which somebody wrote a secret, wherever that is. */
  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "(?:url|secret|password|token|webhook)[\"']?\\s{0,5}:", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final Path file;
  private final List<String> lines;
  private Optional<YamlNode> root = Optional.empty();
  private int nodes;

  /** Words with an anchor, and how often they are read: once where they stand. */
  private final Map<Node, Integer> anchors = new LinkedHashMap<>();

  private YamlFile(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param what what it is, for messages: "configuration"
   * @throws ConfigurationException when it cannot be read or is no YAML
   */
  public static YamlFile read(Path file, String what) throws ConfigurationException {
    return parse(file, TextFile.read(file, what, MOST_BYTES));
  }

  /** Reads text as if it stood in a file. */
  public static YamlFile parse(Path file, String text) throws ConfigurationException {
    YamlFile yaml = new YamlFile(file, List.of(LINE_END.split(text, -1)));
    yaml.refuseOddLines();
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST + 1);
    options.setCodePointLimit(MOST_BYTES);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    List<Node> documents = new ArrayList<>();
    try {
      yaml.refuseTooMuch(new Yaml(options).parse(new StringReader(text)));
      new Yaml(options).composeAll(new StringReader(text)).forEach(documents::add);
    } catch (MarkedYAMLException e) {
      throw yaml.noYaml(e);
    } catch (YAMLException e) {
      throw new ConfigurationException(
          file + ": is no YAML that can be read: " + oneLine(String.valueOf(e.getMessage())));
    }
    if (documents.size() > 1) {
      throw yaml.fault(
          position(documents.get(1)), "a second document begins here; keep one in a file");
    }
    if (!documents.isEmpty()) {
      YamlNode node =
          yaml.node(documents.get(0), Collections.newSetFromMap(new IdentityHashMap<>()));
      yaml.refuseIdleAnchors();
      yaml.root =
          node instanceof YamlScalar word && word.isNothing()
              ? Optional.empty()
              : Optional.of(node);
    }
    return yaml;
  }

  public Path file() {
    return file;
  }

  /** What the file holds; nothing where it is empty. */
  public Optional<YamlNode> root() {
    return root;
  }

  private void refuseOddLines() throws ConfigurationException {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (TextFile.isMergeMark(line)) {
        throw fault(
            new YamlPosition(i + 1, 1),
            "this is the mark of a merge that was not finished; keep what is right of both sides,"
                + " and delete the marks");
      }
      int column = 1;
      for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
        int sign = line.codePointAt(at);
        // YAML would begin a line at these, and no editor shows one.
        if (!StreamReader.isPrintable(sign) || OTHER_LINE_ENDS.indexOf(sign) >= 0) {
          throw fault(
              new YamlPosition(i + 1, column),
              "the invisible character U+%04X stands here; delete it".formatted(sign));
        }
        column++;
      }
    }
  }

  /** What would be a fault without a place when the values are put together. */
  private void refuseTooMuch(Iterable<Event> events) throws ConfigurationException {
    Set<String> collections = new HashSet<>();
    int depth = 0;
    int aliases = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent begin) {
        if (++depth > DEEPEST) {
          throw fault(
              position(event.getStartMark()),
              "this is nested deeper than %d levels; is it the right file?".formatted(DEEPEST));
        }
        if (begin.getAnchor() != null) {
          collections.add(begin.getAnchor());
        }
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof AliasEvent alias
          && collections.contains(alias.getAnchor())
          && ++aliases > MOST_ALIASES) {
        throw fault(
            position(event.getStartMark()),
            "this is one alias too many, there may be %d of lists and keys; write it out"
                .formatted(MOST_ALIASES));
      }
    }
  }

  private YamlNode node(Node node, Set<Node> around) throws ConfigurationException {
    YamlPosition at = position(node);
    if (node instanceof ScalarNode && node.getAnchor() != null) {
      anchors.merge(node, 1, Integer::sum);
    }
    if (++nodes > MOST_NODES) {
      throw fault(at, "this is one value too many; is it the right file?");
    }
    if (!PLAIN.contains(node.getTag())) {
      throw fault(at, "the tag " + node.getTag() + " is not read here; leave it out");
    }
    if (!around.add(node)) {
      throw fault(at, "this contains itself by an alias; write it out");
    }
    try {
      if (node instanceof MappingNode map) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        Map<String, YamlScalar> names = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
          if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw fault(position(tuple.getKeyNode()), "a key is a word here, nothing longer");
          }
          if (key.getTag().equals(Tag.MERGE)) {
            throw fault(position(key), "“<<” is not read here; write the values out");
          }
          YamlScalar name = scalar(key);
          YamlScalar before = names.putIfAbsent(name.text(), name);
          if (before != null) {
            throw fault(
                name.position(),
                "“%s” stands a second time, after line %d; keep one of the two"
                    .formatted(TextFile.quoted(name.text()), before.position().line()));
          }
          entries.add(new YamlMapping.Entry(name, node(tuple.getValueNode(), around)));
        }
        return new YamlMapping(this, at, entries);
      }
      if (node instanceof SequenceNode list) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : list.getValue()) {
          items.add(node(item, around));
        }
        return new YamlSequence(this, at, items);
      }
      return scalar((ScalarNode) node);
    } finally {
      around.remove(node);
    }
  }

  /** An “&” that nothing refers to was meant as a part of its text. */
  private void refuseIdleAnchors() throws ConfigurationException {
    for (Map.Entry<Node, Integer> anchored : anchors.entrySet()) {
      Node node = anchored.getKey();
      if (anchored.getValue() == 1) {
        throw fault(
            position(node),
            "“&%s” is a mark of YAML and no part of the text, and nothing refers to it; put quotation marks around the value, or leave the mark out"
                .formatted(TextFile.quoted(node.getAnchor())));
      }
    }
  }

  private YamlScalar scalar(ScalarNode node) {
    return new YamlScalar(
        this,
        position(node),
        node.getValue(),
        node.getScalarStyle() != ScalarStyle.PLAIN,
        node.getTag().equals(Tag.NULL));
  }

  private static YamlPosition position(Node node) {
    return position(node.getStartMark());
  }

  private static YamlPosition position(Mark mark) {
    return new YamlPosition(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** A fault at a place, with its line; of a private section nothing is repeated. */
  public ConfigurationException fault(YamlPosition at, String what) {
    return isPrivate(at)
        ? faultUnquoted(
            at,
            "this cannot be read; are blanks, colons and quotation marks in order? The line is not"
                + " shown here, for a secret may stand in it")
        : faultQuoted(at, what);
  }

  /**
   * A fault at a place whose line is not shown.
   *
   * @param what what is wrong, in words that repeat nothing of a value
   */
  public ConfigurationException faultUnquoted(YamlPosition at, String what) {
    return new ConfigurationException("%s:%d:%d: %s".formatted(file, at.line(), at.column(), what));
  }

  /** Whether a place lies in a section of the first level that may hold what nobody should see. */
  private boolean isPrivate(YamlPosition at) {
    int line = Math.min(at.line(), lines.size()) - 1;
    while (line > 0 && IN_SECTION.matcher(lines.get(line)).lookingAt()) {
      line--;
    }
    return PRIVATE_SECTION.matcher(lines.get(line)).find();
  }

  private ConfigurationException faultQuoted(YamlPosition at, String what) {
    return new ConfigurationException(
        "%s:%d:%d: %s".formatted(file, at.line(), at.column(), what), excerpt(at));
  }

  /** The line of a place with a mark below it. */
  private String excerpt(YamlPosition at) {
    String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
    if (PRIVATE_KEY.matcher(line).find()) {
      return "";
    }
    int from = Math.max(0, Math.min(at.column() - 1, line.length()) - LONGEST_EXCERPT / 2);
    String shown = line.substring(from, Math.min(line.length(), from + LONGEST_EXCERPT));
    String number = Integer.toString(at.line());
    return "  %s | %s%n  %s | %s^"
        .formatted(
            number,
            TextFile.printable(shown, " "),
            " ".repeat(number.length()),
            " ".repeat(Math.max(0, at.column() - 1 - from)));
  }

  private ConfigurationException noYaml(MarkedYAMLException e) {
    Optional<Hint> hint = hint(e);
    if (hint.isPresent()) {
      return fault(hint.get().at(), hint.get().words());
    }
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    String problem = oneLine(String.valueOf(e.getProblem()));
    if (problem.contains("unexpected end of stream") && e.getContextMark() != null) {
      return fault(
          position(e.getContextMark()),
          "a quotation mark is opened here and never closed; close it");
    }
    if (problem.contains("\\t")) {
      problem = "a tab stands where YAML wants blanks; indent with blanks";
    } else if (problem.contains("mapping values are not allowed")) {
      problem = "a colon stands where none may; put quotes around the text, or indent the line";
    } else {
      problem = "this is no YAML: " + problem;
    }
    return mark == null
        ? new ConfigurationException(file + ": " + problem)
        : fault(position(mark), problem);
  }

  /**
   * What to do where a text begins or goes on with a sign that means something to YAML; nothing
   * where another fault is likelier.
   */
  private Optional<Hint> hint(MarkedYAMLException e) {
    Mark mark = e.getProblemMark();
    if (mark == null || mark.getLine() >= lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(mark.getLine());
    int column = Math.min(mark.getColumn(), line.length());
    String problem = String.valueOf(e.getProblem());
    int begin = beginOfValue(line, column);
    if (begin < line.length() && STARTS.indexOf(line.charAt(begin)) >= 0) {
      return Optional.of(
          new Hint(
              new YamlPosition(mark.getLine() + 1, begin + 1),
              "YAML takes a “%c” at the beginning of a value for a sign of its own; put quotation marks around the value, as in '%s…'"
                  .formatted(line.charAt(begin), begun(line, begin))));
    }
    boolean sign = column < line.length() && "?[{".indexOf(line.charAt(column)) >= 0;
    if ((sign && problem.startsWith("expected ',' or"))
        || isBehindPatternInBrackets(line, column)) {
      return Optional.of(
          new Hint(
              position(mark),
              "inside [ ] and { } YAML takes signs such as ? [ ] { } , for its own; put quotation marks around the text, as in [ '/a?b/' ]"));
    }
    return Optional.empty();
  }

  /** Where the value begins that holds a column, or the column itself. */
  private static int beginOfValue(String line, int column) {
    int at = column;
    while (at > 0
        && !Character.isWhitespace(line.charAt(at - 1))
        && "[{,".indexOf(line.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private static String begun(String line, int begin) {
    int end = begin;
    while (end < line.length() && end < begin + 12 && "'\",]} \t".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return line.substring(begin, end).replaceAll("\\p{Cntrl}", " ");
  }

  /** Whether a list in brackets began on the line with a pattern that has no quotation marks. */
  private static boolean isBehindPatternInBrackets(String line, int column) {
    return PATTERN_IN_BRACKETS.matcher(line.substring(0, column)).find();
  }

  /**
   * What to do about a fault.
   *
   * @param at the place it is about
   * @param words what is wrong and what to do
   */
  private record Hint(YamlPosition at, String words) {}

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
