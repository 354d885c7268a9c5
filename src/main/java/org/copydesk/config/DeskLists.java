package org.copydesk.config;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.copydesk.check.DeskWords;
import org.copydesk.check.names.HouseNames.Entry;
import org.copydesk.config.ListFile.Line;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.data.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * What a desk lists itself, read and checked: names it writes about and words it calls right. What
 * they hold decides, never where they lie.
 *
 * @param names in the order of the file
 * @param words words and phrases that are right
 * @param sources where the lists were read, for people
 */
public record DeskLists(List<Entry> names, Set<String> words, List<Source> sources) {

  /** For a desk without lists. */
  public static final DeskLists NONE = new DeskLists(List.of(), Set.of(), List.of());

  private static final int MOST_COLUMNS = 6;

  private static final int SINCE = 5;
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** What people write above the columns of such a list. */
  private static final ColumnTitles TITLES = ColumnTitles.standard();

  /** Each name is looked for in every near miss, which costs memory that a word does not. */
  private static final int MOST_NAMES = 10_000;

  public DeskLists {
    names = List.copyOf(names);
    words = Set.copyOf(words);
    sources = List.copyOf(sources);
  }

  /**
   * The words that stand above columns.
   *
   * @param first above the first column, where no entry has them
   * @param other above the others, where an entry may have one of them by chance
   */
  private record ColumnTitles(Set<String> first, Set<String> other) {

    static ColumnTitles standard() {
      Set<String> first = new HashSet<>();
      Set<String> other = new HashSet<>();
      for (List<String> row : DataFile.beside(DeskLists.class, "column-titles.tsv").rows()) {
        (row.get(0).equals("first") ? first : other).add(row.get(1));
      }
      return new ColumnTitles(Set.copyOf(first), Set.copyOf(other));
    }

    /** Whether a line is no entry but says what the columns hold. */
    boolean are(String[] columns) {
      int titles = 0;
      for (String column : columns) {
        String text = Reading.folded(column).toLowerCase(Locale.ENGLISH);
        titles += first.contains(text) || other.contains(text) ? 1 : 0;
      }
      return first.contains(Reading.folded(columns[0]).toLowerCase(Locale.ENGLISH)) || titles > 1;
    }
  }

  /**
   * Where a list was read.
   *
   * @param what "names" or "words"
   * @param entries how many it holds
   * @param file as it was found or named
   */
  public record Source(String what, int entries, Path file) {

    private static final String NAMES = "names";
    private static final String WORDS = "words";

    boolean isNames() {
      return what.equals(NAMES);
    }
  }

  /**
   * Reads the lists.
   *
   * @param namesFile a list of names, or none
   * @param dictionary a list of words, or none
   * @throws ConfigurationException when one cannot be read, has a fault or contradicts itself or
   *     the other
   */
  public static DeskLists read(Optional<Path> namesFile, Optional<Path> dictionary)
      throws ConfigurationException {
    return read(namesFile.stream().toList(), dictionary.stream().toList());
  }

  /**
   * Reads the lists, each of which may lie in several files.
   *
   * @param namesFiles lists of names
   * @param dictionaries lists of words
   * @throws ConfigurationException as above
   */
  public static DeskLists read(List<Path> namesFiles, List<Path> dictionaries)
      throws ConfigurationException {
    Reading reading = new Reading();
    for (Path names : namesFiles) {
      reading.readNames(ListFile.read(names));
    }
    for (Path words : dictionaries) {
      reading.readWords(ListFile.read(words));
    }
    reading.refuseContradictions();
    return new DeskLists(reading.names, reading.words.keySet(), reading.sources);
  }

  /** Where the names were read, if there is a list of them. */
  public Optional<Path> namesFile() {
    return sources.stream().filter(Source::isNames).map(Source::file).findFirst();
  }

  /** Everything that the lists call right. */
  public DeskWords rightWords() {
    List<String> right = new ArrayList<>(words);
    for (Entry entry : names) {
      right.add(entry.name());
      right.addAll(entry.firstNames());
    }
    return new DeskWords(right);
  }

  /** Everything that they call wrong. */
  public Set<String> wrongForms() {
    Set<String> wrong = new HashSet<>();
    names.forEach(e -> wrong.addAll(e.wrong()));
    return wrong;
  }

  public boolean isEmpty() {
    return names.isEmpty() && words.isEmpty();
  }

  /** What the lists hold, in one text: equal for lists that lead to the same findings. */
  public String content() {
    Set<String> lines = new TreeSet<>();
    for (Entry e : names) {
      lines.add(
          String.join(
              "\t",
              e.name(),
              String.join(";", new TreeSet<>(e.wrong())),
              String.join(";", new TreeSet<>(e.firstNames())),
              String.join(";", new TreeSet<>(e.cues()))));
    }
    return String.join("\n", lines) + "\n\n" + String.join("\n", new TreeSet<>(words));
  }

  /** One reading of both lists, which must not contradict each other. */
  private static final class Reading {
    private final List<Entry> names = new ArrayList<>();
    private final Map<String, Line> words = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Placed> placeOfRight = new HashMap<>();
    private final Map<String, List<NamedLine>> sameName = new HashMap<>();
    private final Map<String, WrongForm> wrong = new LinkedHashMap<>();

    private record WrongForm(ListFile file, Line line, String right) {}

    void readNames(ListFile file) throws ConfigurationException {
      if (names.size() + file.lines().size() > MOST_NAMES) {
        throw file.fault(
            file.lines().get(MOST_NAMES - names.size()),
            "is one name too many; there are %,d at most. Words that are only to be let stand belong"
                    .formatted(MOST_NAMES)
                + " in "
                + DeskFiles.DICTIONARY);
      }
      if (!file.lines().isEmpty()) {
        Line top = file.lines().get(0);
        if (TITLES.are(top.text().split("\t", -1))) {
          throw file.fault(
              top, "holds the titles of the columns, not a name; put # before the line");
        }
      }
      for (Line line : file.lines()) {
        Entry entry = entry(file, line);
        for (NamedLine before : sameName.getOrDefault(entry.name(), List.of())) {
          // Two people may share a surname; then their first names tell them apart.
          if (!areOthers(before.entry(), entry)) {
            throw file.fault(
                line,
                "lists “%s” again, after %s; make one line of the two"
                    .formatted(entry.name(), place(before.file(), before.line(), file)));
          }
        }
        sameName
            .computeIfAbsent(entry.name(), n -> new ArrayList<>())
            .add(new NamedLine(entry, file, line));
        names.add(entry);
        Placed place = new Placed(file, line);
        placeOfRight.putIfAbsent(entry.name(), place);
        entry.firstNames().forEach(f -> placeOfRight.putIfAbsent(f, place));
        for (String form : entry.wrong()) {
          WrongForm before = wrong.put(form, new WrongForm(file, line, entry.name()));
          if (before != null && !before.right().equals(entry.name())) {
            throw file.fault(
                line,
                "lists “%s” as a wrong form, which %s lists for “%s”; keep one of the two"
                    .formatted(form, place(before.file(), before.line(), file), before.right()));
          }
        }
      }
      sources.add(new Source(Source.NAMES, file.lines().size(), file.file()));
    }

    private record NamedLine(Entry entry, ListFile file, Line line) {}

    private record Placed(ListFile file, Line line) {}

    /** Where a line stands, for somebody who reads a message about a file. */
    private static String place(ListFile where, Line line, ListFile reader) {
      return where.file().equals(reader.file())
          ? "line %d".formatted(line.number())
          : "%s:%d".formatted(where.file(), line.number());
    }

    private static boolean areOthers(Entry one, Entry other) {
      return !one.firstNames().isEmpty()
          && !other.firstNames().isEmpty()
          && one.firstNames().stream().noneMatch(other.firstNames()::contains);
    }

    private static Entry entry(ListFile file, Line line) throws ConfigurationException {
      String[] columns = line.text().split("\t", -1);
      if (columns.length > MOST_COLUMNS) {
        throw file.fault(
            line,
            "has %d columns; there are %d at most: name, wrong forms, first names, titles, source,"
                    .formatted(columns.length, MOST_COLUMNS)
                + " since");
      }
      String name = folded(columns[0]);
      if (name.isEmpty()) {
        throw file.fault(line, "has no name in its first column; write the right form there");
      }
      refuseOddForm(file, line, name);
      if (name.contains(";") || name.contains(",")) {
        throw file.fault(
            line,
            "has more than one name in its first column; columns are parted by tabs, and each name"
                + " has a line of its own");
      }
      Set<String> forms = parts(columns, 1);
      for (String form : forms) {
        refuseOddForm(file, line, form);
        refuseComma(file, line, form);
      }
      Set<String> firstNames = parts(columns, 2);
      for (String firstName : firstNames) {
        refuseComma(file, line, firstName);
      }
      if (name.contains(" ") && !firstNames.isEmpty()) {
        throw file.fault(
            line,
            "has first names for “%s”, which is more than a surname; write the surname alone in"
                    .formatted(name)
                + " the first column");
      }
      String since = columns.length > SINCE ? folded(columns[SINCE]) : "";
      if (!since.isEmpty() && !YEAR.matcher(since).matches()) {
        throw file.fault(
            line,
            "has “%s” in its sixth column, since when; write a year of four figures there"
                .formatted(since));
      }
      Set<String> cues = new LinkedHashSet<>();
      parts(columns, 3).forEach(c -> cues.add(c.toLowerCase(Locale.ENGLISH)));
      return new Entry(name, forms, firstNames, cues);
    }

    private static void refuseOddForm(ListFile file, Line line, String form)
        throws ConfigurationException {
      if (!Character.isLetterOrDigit(form.codePointAt(0))) {
        throw file.fault(
            line, "has the form “%s”, which does not begin with a letter".formatted(form));
      }
    }

    private static void refuseComma(ListFile file, Line line, String form)
        throws ConfigurationException {
      if (form.contains(",")) {
        throw file.fault(
            line,
            "has “%s” in one place; several forms in one column are parted by semicolons"
                .formatted(form));
      }
    }

    private static Set<String> parts(String[] columns, int column) {
      Set<String> parts = new LinkedHashSet<>();
      if (column < columns.length) {
        for (String part : columns[column].split(";")) {
          if (!part.isBlank()) {
            parts.add(folded(part));
          }
        }
      }
      return parts;
    }

    void readWords(ListFile file) {
      for (Line line : file.lines()) {
        // A word that stands twice, as after two people added it, does no harm.
        String word = folded(line.text());
        words.putIfAbsent(word, line);
        placeOfRight.putIfAbsent(word, new Placed(file, line));
      }
      int before = sources.stream().filter(s -> !s.isNames()).mapToInt(Source::entries).sum();
      sources.add(new Source(Source.WORDS, words.size() - before, file.file()));
    }

    void refuseContradictions() throws ConfigurationException {
      Set<String> all = new HashSet<>(words.keySet());
      all.addAll(placeOfRight.keySet());
      DeskWords allRight = new DeskWords(all);
      for (Map.Entry<String, WrongForm> form : wrong.entrySet()) {
        WrongForm where = form.getValue();
        Placed listed = placeOfRight.get(form.getKey());
        @Nullable String right =
            listed == null ? null : place(listed.file(), listed.line(), where.file());
        if (right == null && allRight.accept(form.getKey())) {
          right = "another entry";
        }
        if (right != null) {
          throw where
              .file()
              .fault(
                  where.line(),
                  "lists “%s” as a wrong form, which %s lists as right; keep one of the two"
                      .formatted(form.getKey(), right));
        }
      }
    }

    /**
     * White space of any kind and length, no-break ones too, is one space; a letter and the accent
     * typed after it are one letter, as some systems part them when they save.
     */
    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFC)
          .replaceAll("[\\s\\p{Z}]+", " ")
          .strip();
    }
  }
}
