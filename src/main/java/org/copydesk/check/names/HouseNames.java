package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.data.DataFile;
import org.copydesk.text.Token;

/**
 * Names in the news: those that come with the product and those that a desk lists itself, the only
 * source that stays fresh. Every name of it is well known, so it is what a near miss most likely
 * meant.
 */
public final class HouseNames {

  private final Map<String, Entry> bySurname = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byFirstName = new HashMap<>();
  private final Map<String, String> byWrongForm = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final NearWords forms;
  private final Map<String, String> wrongForDesk;

  private HouseNames(List<Entry> entries, Map<String, String> wrongForDesk) {
    this.wrongForDesk = Map.copyOf(wrongForDesk);
    for (Entry entry : entries) {
      bySurname.merge(entry.name(), entry, Entry::and);
      entry.wrong().forEach(w -> byWrongForm.put(w, entry.name()));
      words.add(entry.name());
      words.addAll(entry.firstNames());
    }
    for (Entry entry : bySurname.values()) {
      for (String first : entry.firstNames()) {
        byFirstName.computeIfAbsent(first, f -> new ArrayList<>()).add(entry);
      }
    }
    forms = NearWords.of(bySurname.keySet());
  }

  /**
   * A name.
   *
   * @param name the word an editor would look up: a surname, a place, a company
   * @param wrong wrong spellings that are often seen
   * @param firstNames how its bearers are called, each way of writing it; empty for places
   * @param cues lower-case words that stand near it: titles, "region", "city"
   */
  public record Entry(String name, Set<String> wrong, Set<String> firstNames, Set<String> cues) {

    public Entry {
      wrong = Set.copyOf(wrong);
      firstNames = Set.copyOf(firstNames);
      cues = Set.copyOf(cues);
    }

    /** How far a title may stand before a name, in words. */
    private static final int TITLE_REACH = 4;

    /** Whether words that go with the name stand near a token. */
    boolean hasCueNear(Token at, List<Token> tokens) {
      StringBuilder near = new StringBuilder(" ");
      int from = Math.max(0, at.index() - TITLE_REACH);
      int to = Math.min(tokens.size(), at.index() + 3);
      for (Token token : tokens.subList(from, to)) {
        if (token.sentence() == at.sentence()) {
          near.append(token.text().toLowerCase(Locale.ENGLISH)).append(' ');
        }
      }
      return cues.stream().anyMatch(c -> near.indexOf(" " + c + " ") >= 0);
    }

    private Entry and(Entry other) {
      return new Entry(
          name,
          union(wrong, other.wrong),
          union(firstNames, other.firstNames),
          union(cues, other.cues));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
      Set<String> both = new HashSet<>(a);
      both.addAll(b);
      return both;
    }
  }

  static HouseNames standard() {
    return new HouseNames(
        DataFile.beside(HouseNames.class, "names.tsv").rows().stream()
            .map(
                row ->
                    new Entry(
                        row.get(0).strip(),
                        set(row, 1),
                        set(row, 2),
                        set(row, 3).stream()
                            .map(c -> c.toLowerCase(Locale.ENGLISH))
                            .collect(Collectors.toUnmodifiableSet())))
            .toList(),
        Map.of());
  }

  /**
   * These names with a desk's own beside them. Where the two disagree the desk is right: what it
   * lists as a name is no wrong form, and what it calls wrong is no name.
   */
  HouseNames with(List<Entry> desk) {
    Map<String, String> wrong = new HashMap<>();
    Set<String> right = new HashSet<>();
    for (Entry entry : desk) {
      entry.wrong().forEach(w -> wrong.put(w, entry.name()));
      right.add(entry.name());
      right.addAll(entry.firstNames());
    }
    List<Entry> all = new ArrayList<>();
    for (Entry ours : bySurname.values()) {
      if (!wrong.containsKey(ours.name())) {
        all.add(
            new Entry(
                ours.name(),
                without(ours.wrong(), right),
                without(ours.firstNames(), wrong.keySet()),
                ours.cues()));
      }
    }
    desk.stream()
        .filter(e -> e.name().indexOf(' ') < 0)
        .forEach(e -> all.add(new Entry(e.name(), Set.of(), e.firstNames(), e.cues())));
    return new HouseNames(all, wrong);
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    Set<String> rest = new HashSet<>(words);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> set(List<String> row, int column) {
    Set<String> set = new HashSet<>();
    if (column < row.size()) {
      for (String part : row.get(column).split(";")) {
        if (!part.isBlank()) {
          set.add(part.strip());
        }
      }
    }
    return Set.copyOf(set);
  }

  /** Whether the word is a surname, a first name or a place of this list. */
  boolean holds(String word) {
    return words.contains(word);
  }

  Optional<Entry> find(String name) {
    return Optional.ofNullable(bySurname.get(name));
  }

  /** Everybody of this first name, in the order of the list. */
  List<Entry> called(String firstName) {
    return byFirstName.getOrDefault(firstName, List.of());
  }

  /** The name that is often written this wrong way. */
  Optional<String> rightFormOf(String wrong) {
    return Optional.ofNullable(byWrongForm.get(wrong));
  }

  /** The forms that the desk calls wrong, each with the one that it writes instead. */
  Map<String, String> wrongForDesk() {
    return wrongForDesk;
  }

  /** The names within so many letters of a word, 1 or 2. */
  Set<String> near(String word, int letters) {
    return forms.near(word, letters);
  }
}
