package org.copydesk.config.file;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file of a desk. Nothing in it makes an object: it is read as maps, lists and words, each
 * with its place, and a word is a number or a switch only where one is asked for.
 */
public final class YamlFile {

  private static final int MOST_BYTES = 2_000_000;
  private static final int DEEPEST = 30;
  private static final int MOST_NODES = 200_000;
  private static final int LONGEST_EXCERPT = 160;

  private static final String STAR =
      "a word that begins with a star needs quotes around it in YAML";

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
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(MOST_BYTES);
    options.setMaxAliasesForCollections(50);
    List<Node> documents = new ArrayList<>();
    try {
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

  private YamlNode node(Node node, Set<Node> around) throws ConfigurationException {
    YamlPosition at = position(node);
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
        for (NodeTuple tuple : map.getValue()) {
          if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw fault(position(tuple.getKeyNode()), "a key is a word here, nothing longer");
          }
          if (key.getTag().equals(Tag.MERGE)) {
            throw fault(position(key), "“<<” is not read here; write the values out");
          }
          YamlScalar name = scalar(key);
          for (YamlMapping.Entry before : entries) {
            if (before.key().text().equals(name.text())) {
              throw fault(
                  name.position(),
                  "“%s” stands a second time, after line %d; keep one of the two"
                      .formatted(name.text(), before.key().position().line()));
            }
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

  /** A fault at a place, with its line. */
  public ConfigurationException fault(YamlPosition at, String what) {
    return new ConfigurationException(
        "%s:%d:%d: %s".formatted(file, at.line(), at.column(), what), excerpt(at));
  }

  /** The line of a place with a mark below it. */
  private String excerpt(YamlPosition at) {
    String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
    int from = Math.max(0, Math.min(at.column() - 1, line.length()) - LONGEST_EXCERPT / 2);
    String shown = line.substring(from, Math.min(line.length(), from + LONGEST_EXCERPT));
    String number = Integer.toString(at.line());
    return "  %s | %s%n  %s | %s^"
        .formatted(
            number,
            shown.replaceAll("\\p{Cntrl}", " "),
            " ".repeat(number.length()),
            " ".repeat(Math.max(0, at.column() - 1 - from)));
  }

  private ConfigurationException noYaml(MarkedYAMLException e) {
    String context = String.valueOf(e.getContext());
    if (e.getContextMark() != null) {
      YamlPosition begin = position(e.getContextMark());
      if (context.contains("scanning an alias")) {
        return fault(begin, STAR);
      }
      if (context.contains("scanning a quoted scalar")
          && String.valueOf(e.getProblem()).contains("end of stream")) {
        return fault(begin, "a quotation mark is opened here and never closed; close it");
      }
    }
    if (e.getProblemMark() != null
        && String.valueOf(e.getProblem()).startsWith("found undefined alias")) {
      return fault(position(e.getProblemMark()), STAR);
    }
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    String problem = oneLine(String.valueOf(e.getProblem()));
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

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
