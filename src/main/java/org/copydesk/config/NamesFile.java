package org.copydesk.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.report.WholeFile;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Scope;

/**
 * The desk's list of names, to which editors' decisions add: who says everywhere that a name is no
 * fault has said that it is right. Lines that are there stay as they are.
 */
public final class NamesFile {

  /** Rules whose flagged words are one name, which is right when they were wrong. */
  private static final Set<String> RULES = Set.of("names/misspelled-name", "names/unverified-name");

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'’‘ʻʼ&-]{0,99}");

  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc};\\t]+");

  private static final String HEAD =
      "# right form\twrong forms (;)\tfirst names (;)\ttitles and other words that stand near"
          + " (;)\tsource\tsince\n";

  private final Path file;
  private final Optional<Path> dictionary;

  /**
   * @param file the list; need not be there yet
   * @param dictionary the desk's other list, which must not be contradicted
   */
  public NamesFile(Path file, Optional<Path> dictionary) {
    this.file = file;
    this.dictionary = dictionary;
  }

  /**
   * What came of it.
   *
   * @param added names that were added
   * @param left why others were not, a sentence each
   */
  public record Added(List<String> added, List<String> left) {}

  /**
   * Adds the names of those decisions that call one right everywhere.
   *
   * @param dry whether only to tell what would be added
   * @throws ConfigurationException when the list has a fault already; nothing is then written
   * @throws IOException when it cannot be written; it is then as it was
   */
  public Added add(Collection<Decision> decisions, boolean dry)
      throws ConfigurationException, IOException {
    String before = "";
    DeskLists lists = DeskLists.NONE;
    if (Files.exists(file)) {
      lists = DeskLists.read(Optional.of(file), dictionary);
      before = Files.readString(file, StandardCharsets.UTF_8);
    }
    List<String> left = new ArrayList<>();
    Map<String, String> lines = new LinkedHashMap<>();
    Set<String> right = new HashSet<>();
    lists.names().forEach(e -> right.add(e.name()));
    for (Decision decision : decisions) {
      String name = decision.text();
      if (!RULES.contains(decision.rule()) || decision.scope() != Scope.EVERYWHERE) {
        continue;
      }
      if (decision.answer() == Answer.FIX) {
        if (right.contains(name)) {
          left.add(
              "“%s” stands in %s, where it stays right until its line is deleted"
                  .formatted(name, file));
        }
      } else if (right.contains(name) || lines.containsKey(name)) {
        continue;
      } else if (lists.wrongForms().contains(name)) {
        left.add(
            "“%s” is not added to %s, which lists it as a wrong form; keep one of the two"
                .formatted(name, file));
      } else if (!NAME.matcher(name).matches()) {
        left.add("“%s” is not added to %s, for it is no name alone".formatted(name, file));
      } else {
        lines.put(name, line(decision));
      }
    }
    String end = before.contains("\r\n") ? "\r\n" : "\n";
    if (!fits(before, lines.values(), end)) {
      // Seldom: find those that the list does not take.
      Map<String, String> fitting = new LinkedHashMap<>();
      for (Map.Entry<String, String> line : lines.entrySet()) {
        fitting.put(line.getKey(), line.getValue());
        if (!fits(before, fitting.values(), end)) {
          fitting.remove(line.getKey());
          left.add(
              "“%s” is not added to %s, where it would contradict another line"
                  .formatted(line.getKey(), file));
        }
      }
      lines = fitting;
    }
    if (!lines.isEmpty() && !dry) {
      write(file, content(before, lines.values(), end));
    }
    return new Added(List.copyOf(lines.keySet()), List.copyOf(left));
  }

  private static String line(Decision decision) {
    LocalDate day = LocalDate.ofInstant(decision.when(), ZoneOffset.UTC);
    String by = decision.by().isEmpty() ? "an editor" : decision.by();
    String source = "called right by " + by + " on " + day;
    return decision.text() + "\t\t\t\t" + UNFIT.matcher(source).replaceAll(" ");
  }

  private static String content(String before, Collection<String> lines, String end) {
    StringBuilder content = new StringBuilder(before.isEmpty() ? HEAD : before);
    if (!before.isEmpty() && !before.endsWith("\n") && !before.endsWith("\r")) {
      content.append(end);
    }
    lines.forEach(line -> content.append(line).append(end));
    return content.toString();
  }

  /** Whether the list can be used with these lines. */
  private boolean fits(String before, Collection<String> lines, String end) throws IOException {
    if (lines.isEmpty()) {
      return true;
    }
    Path trial = Files.createTempFile("copydesk-names", ".tsv");
    try {
      Files.writeString(trial, content(before, lines, end), StandardCharsets.UTF_8);
      DeskLists.read(Optional.of(trial), dictionary);
      return true;
    } catch (ConfigurationException e) {
      return false;
    } finally {
      Files.deleteIfExists(trial);
    }
  }

  private static void write(Path file, String content) throws IOException {
    WholeFile.writeShared(
        Files.isSymbolicLink(file) ? file.toRealPath() : file,
        out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }
}
