package org.copydesk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copydesk.check.BatchEvidence.SpellingUse;
import org.copydesk.check.Transliterations;
import org.copydesk.check.Transliterations.Group;
import org.copydesk.check.Transliterations.Kind;
import org.copydesk.check.UnknownWords;
import org.copydesk.text.Article;
import org.copydesk.text.Token;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * In which ways the submissions of a run write a name that can be written in several. It keeps the
 * full names of which a part can in the table of names, a space between the parts.
 */
final class SpellingStore {

  private static final int LONGEST = 60;
  private static final int SHORTEST_PART = 3;

  /** Full names taken of one text, and ways to write its names that are looked for. */
  private static final int MOST_PER_TEXT = 1_000;

  /** Ways to write one name that are told. */
  private static final int MOST_FORMS = 6;

  private final JdbcTemplate jdbc;
  private final AskedValues asked;
  private final Transliterations transliterations = Transliterations.standard();

  SpellingStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.asked = new AskedValues(jdbc);
  }

  /** Whether an entry of the table of names is a full one. */
  static boolean isFullName(String name) {
    return name.indexOf(' ') > 0;
  }

  /** The full names of a text that can be written in several ways, with how often they stand. */
  Map<String, Integer> fullNames(Article article) {
    Map<String, Integer> names = new TreeMap<>();
    List<Token> tokens = article.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token first = tokens.get(i);
      Token last = tokens.get(i + 1);
      String surname = UnknownWords.bare(last.text());
      if (isPart(first, first.text())
          && isPart(last, surname)
          && first.sentence() == last.sentence()
          && last.span().begin() - first.span().end() == 1) {
        String name = first.text() + " " + surname;
        if (name.length() <= LONGEST
            && !keys(name).isEmpty()
            && (names.size() < MOST_PER_TEXT || names.containsKey(name))) {
          names.merge(name, 1, Integer::sum);
        }
      }
    }
    return names;
  }

  private static boolean isPart(Token token, String word) {
    return token.isCapitalised()
        && !token.isAllCapitals()
        && word.length() >= SHORTEST_PART
        && word.codePoints().allMatch(Character::isBmpCodePoint);
  }

  /**
   * What a full name has in common with the other ways to write it; nothing where there are none.
   */
  Set<String> keys(String name) {
    int space = name.indexOf(' ');
    String first = name.substring(0, space);
    String last = name.substring(space + 1);
    Optional<Group> listed = transliterations.groupsOf(name).stream().findFirst();
    if (listed.isPresent()) {
      return Set.of("= " + listed.get().forms().get(0));
    }
    Optional<String> one = transliterations.key(first);
    Optional<String> two = transliterations.key(last);
    return one.isEmpty() && two.isEmpty()
        ? Set.of()
        : Set.of("= " + one.orElse(first) + " " + two.orElse(last));
  }

  /** Those of a text's words that can be written in several ways. */
  Set<String> variants(Map<String, Integer> names) {
    return names.keySet().stream()
        .filter(word -> !listedForms(word).isEmpty())
        .limit(MOST_PER_TEXT)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of a text to the ways the others write them, those of most submissions first. */
  Map<String, List<SpellingUse>> elsewhere(String runId, TextTerms terms) {
    Map<String, Integer> mine = new HashMap<>(terms.names());
    mine.putAll(terms.fullNames());
    Map<String, Set<String>> ways = new LinkedHashMap<>();
    terms.variants().forEach(word -> ways.put(word, listedForms(word)));
    ways.putAll(sameFullNames(runId, terms.fullNames().keySet()));
    Map<String, SpellingUse> told = told(runId, ways.values(), mine);
    Map<String, List<SpellingUse>> uses = new HashMap<>();
    ways.forEach(
        (name, forms) -> {
          List<SpellingUse> others =
              forms.stream()
                  .filter(told::containsKey)
                  .map(told::get)
                  .sorted(
                      Comparator.comparing(SpellingUse::submissions, Comparator.reverseOrder())
                          .thenComparing(SpellingUse::form))
                  .limit(MOST_FORMS)
                  .toList();
          if (others.stream().anyMatch(u -> !u.form().equals(name))) {
            uses.put(name, others);
          }
        });
    return uses;
  }

  /** The ways to write a word that is known without a first name. */
  Set<String> listedForms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    for (Group group : transliterations.groupsOf(word)) {
      if (group.kind() != Kind.ALIKE && group.kind() != Kind.FIRST) {
        group.forms().stream().filter(f -> !isFullName(f)).forEach(forms::add);
      }
    }
    return forms;
  }

  /** Each full name to those of the run that may be the same. */
  private Map<String, Set<String>> sameFullNames(String runId, Set<String> names) {
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    for (String name : names) {
      keys(name).forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(name));
    }
    Map<String, Set<String>> same = new LinkedHashMap<>();
    asked.query(
        "SELECT b.form, b.name FROM "
            + AskedValues.TABLE
            + " LEFT JOIN batch_name_form b ON b.form = asked.v AND b.run_id = ?"
            + AskedValues.FOUND,
        runId,
        byKey.keySet(),
        row -> {
          for (String name : byKey.getOrDefault(row.getString("form"), List.of())) {
            same.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(row.getString("name"));
          }
        });
    return same;
  }

  /** Each form to how the others use it; those that no other uses are left out. */
  private Map<String, SpellingUse> told(
      String runId, Collection<Set<String>> ways, Map<String, Integer> mine) {
    Set<String> forms = new LinkedHashSet<>();
    ways.forEach(forms::addAll);
    Map<String, SpellingUse> told = new HashMap<>();
    asked.query(
        "SELECT b.name, b.submissions, b.uses FROM "
            + AskedValues.TABLE
            + " LEFT JOIN batch_name b ON b.name = asked.v AND b.run_id = ?"
            + AskedValues.FOUND,
        runId,
        forms,
        row -> {
          String form = row.getString("name");
          int here = mine.getOrDefault(form, 0);
          int others = row.getInt("submissions") - (here > 0 ? 1 : 0);
          if (others > 0) {
            told.put(form, new SpellingUse(form, others, row.getInt("uses") - here, ""));
          }
        });
    told.replaceAll(
        (form, use) ->
            mine.containsKey(form)
                ? use
                : new SpellingUse(form, use.submissions(), use.uses(), first(runId, form)));
    return told;
  }

  /** The name of the first submission that writes a name so. */
  private String first(String runId, String form) {
    return jdbc
        .queryForList(
            """
            SELECT s.name FROM submission_name n
              JOIN evidence_text s ON s.run_id = n.run_id AND s.seq = n.seq
            WHERE n.run_id = ? AND n.name = ? ORDER BY n.seq FETCH FIRST 1 ROWS ONLY
            """,
            String.class,
            runId,
            form)
        .stream()
        .findFirst()
        .orElse("another submission");
  }
}
