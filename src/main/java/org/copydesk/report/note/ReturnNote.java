package org.copydesk.report.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.StoryRow;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.report.RunWords;
import org.copydesk.report.VisibleText;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;

/**
 * What a return note says, before it has a look. It is kept to what gets read, about two pages:
 * equal faults are told once, and of many only the gravest.
 *
 * @param title which text it is about
 * @param opening the first sentences, what is wanted
 * @param praise what is in good order; empty when nothing is said of it
 * @param parts the faults by what the sender does about them
 * @param questions what we would like to know, no faults
 */
record ReturnNote(
    String title, String opening, String praise, List<Part> parts, List<Item> questions) {

  /**
   * Faults of one kind.
   *
   * @param heading the heading
   * @param request what the sender is asked to do
   * @param items the gravest of them
   * @param more how many more there are
   */
  record Part(String heading, String request, List<Item> items, int more) {}

  /**
   * One fault, or several that are equal.
   *
   * @param where where it stands and how often, in words
   * @param before text before the words
   * @param words the words
   * @param after text after them
   * @param said what is wrong and what to try
   */
  record Item(String where, String before, String words, String after, String said) {}

  /** About two pages hold so many, as a rule three lines of quote and two of advice each. */
  private static final int ITEMS = 12;

  private static final int ITEMS_OF_A_KIND = 5;
  private static final int QUESTIONS = 3;
  private static final int PLACES = 6;

  private static final String PARAGRAPH = "paragraph ";

  /** Stands where a sender is told nothing. */
  private static final String NOTHING = "-";

  private static final int NAME = 160;
  private static final int MESSAGE = 320;
  private static final int SUGGESTION = 160;
  private static final int SIDE = 200;
  private static final int WORDS = 260;

  private static final List<List<String>> UNREAD =
      DataFile.beside(ReturnNote.class, "unread.tsv").rows();

  private static final List<List<String>> IN_CONFIDENCE =
      DataFile.beside(ReturnNote.class, "in-confidence.tsv").rows();

  /** The note on a text that was read; none when there is nothing to say to its sender. */
  static Optional<ReturnNote> of(StoryRow story) {
    DocumentRow document = story.document();
    if (document.verdict() != Verdict.FAIL && document.verdict() != Verdict.REVIEW) {
      return Optional.empty();
    }
    List<FindingRow> open =
        story.findings().stream().filter(FindingRow::isOpen).filter(ReturnNote::isToldOf).toList();
    List<FindingRow> faults = open.stream().filter(f -> level(f) != Level.NOTE).toList();
    List<Item> questions =
        alike(
                open.stream()
                    .filter(f -> level(f) == Level.NOTE)
                    .filter(f -> f.located().finding().message().endsWith("?")))
            .stream()
            .limit(QUESTIONS)
            .map(ReturnNote::item)
            .toList();
    if (faults.isEmpty() && questions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReturnNote(
            title(document),
            opening(document.verdict(), faults.isEmpty()),
            document.shortfalls().isEmpty() ? praise(faults) : "",
            parts(faults),
            questions));
  }

  /** The note on a file that could not be read; none when its sender can do nothing about it. */
  static Optional<ReturnNote> of(DocumentRow document) {
    UnreadableReason reason = document.reason();
    return UNREAD.stream()
        .filter(row -> reason != null && row.get(0).equals(reason.name()))
        .findFirst()
        .map(
            row ->
                new ReturnNote(
                    "About your file “" + fileName(document.document()) + "”",
                    "Thank you for sending it. " + row.get(1) + " " + row.get(2),
                    "",
                    List.of(),
                    List.of()));
  }

  private static String title(DocumentRow document) {
    return document.headline().isBlank()
        ? "About your text “" + fileName(document.document()) + "”"
        : "About your text “" + visible(document.headline(), NAME) + "”";
  }

  private static String fileName(String document) {
    String name = document.substring(document.lastIndexOf('/') + 1);
    return visible(name.isBlank() ? document : name, NAME);
  }

  private static String opening(Verdict verdict, boolean onlyQuestions) {
    if (onlyQuestions) {
      return "Thank you for sending it. Before it runs we would like to ask you something.";
    }
    return verdict == Verdict.FAIL
        ? "Thank you for sending it. We cannot run it as it stands, but what stands in the way can be"
            + " mended. Each point below quotes your text, says where it is, and what to do about"
            + " it."
        : "Thank you for sending it. It is not far from ready. Please look at the points below; each"
            + " quotes your text, says where it is, and what to do about it.";
  }

  private static String praise(List<FindingRow> faults) {
    List<String> good =
        Group.ALL.stream()
            .filter(g -> faults.stream().noneMatch(f -> g.holds(f.located().finding().rule())))
            .map(Group::praise)
            .toList();
    return good.isEmpty() ? "" : "We found nothing to mend in these: " + listed(good) + ".";
  }

  private static String listed(List<String> words) {
    return words.size() == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " and "
            + words.get(words.size() - 1);
  }

  /** The gravest faults of each kind; the room there is goes round, so that no kind goes unsaid. */
  private static List<Part> parts(List<FindingRow> faults) {
    List<List<List<FindingRow>>> sorted = new ArrayList<>();
    for (Group group : Group.ALL) {
      sorted.add(
          alike(
              faults.stream()
                  .filter(f -> group.holds(f.located().finding().rule()))
                  .sorted(Comparator.comparing(ReturnNote::level).reversed())));
    }
    int[] shown = new int[sorted.size()];
    int room = ITEMS;
    for (int round = 0; round < ITEMS_OF_A_KIND; round++) {
      for (int i = 0; i < shown.length && room > 0; i++) {
        if (shown[i] < sorted.get(i).size()) {
          shown[i]++;
          room--;
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      if (shown[i] > 0) {
        Group group = Group.ALL.get(i);
        List<List<FindingRow>> all = sorted.get(i);
        List<Item> items = all.subList(0, shown[i]).stream().map(ReturnNote::item).toList();
        int more = all.subList(shown[i], all.size()).stream().mapToInt(List::size).sum();
        parts.add(new Part(group.heading(), group.request(), items, more));
      }
    }
    return parts;
  }

  private static Level level(FindingRow row) {
    return row.located().finding().level();
  }

  /** Findings of which the same is said about the same words, together; else in their order. */
  private static List<List<FindingRow>> alike(Stream<FindingRow> findings) {
    Map<List<String>, List<FindingRow>> together = new LinkedHashMap<>();
    findings.forEach(
        row ->
            together
                .computeIfAbsent(
                    List.of(
                        row.located().finding().rule().value(),
                        row.located().excerpt().words(),
                        said(row.located().finding())),
                    key -> new ArrayList<>())
                .add(row));
    return List.copyOf(together.values());
  }

  private static Item item(List<FindingRow> equal) {
    FindingRow row = equal.get(0);
    return new Item(
        where(equal),
        side(row.located().excerpt().before()),
        visible(row.located().excerpt().words(), WORDS),
        side(row.located().excerpt().after()),
        said(row.located().finding()));
  }

  /** The place of one, as in "Paragraph 3", or "5 times (paragraphs 2, 3 and 7)". */
  private static String where(List<FindingRow> equal) {
    List<String> places =
        equal.stream().map(f -> f.located().where()).filter(p -> !p.isEmpty()).distinct().toList();
    if (equal.size() == 1) {
      return places.isEmpty()
          ? ""
          : places.get(0).substring(0, 1).toUpperCase(Locale.ROOT) + places.get(0).substring(1);
    }
    String times = equal.size() == 2 ? "Twice" : RunWords.number(equal.size()) + " times";
    return places.isEmpty() ? times : times + " (" + together(places) + ")";
  }

  private static String together(List<String> places) {
    boolean numbered = places.size() > 1 && places.stream().allMatch(p -> p.startsWith(PARAGRAPH));
    List<String> named =
        new ArrayList<>(
            places.stream()
                .limit(PLACES)
                .map(p -> numbered ? p.substring(PARAGRAPH.length()) : p)
                .toList());
    if (places.size() > PLACES) {
      named.add("further on");
    }
    return (numbered ? "paragraphs " : "") + listed(named);
  }

  private static String said(Finding finding) {
    return instead(finding).orElseGet(() -> visible(finding.message(), MESSAGE) + better(finding));
  }

  /** Whether the sender hears of it; some findings are about other people's texts alone. */
  private static boolean isToldOf(FindingRow row) {
    return instead(row.located().finding()).filter(NOTHING::equals).isEmpty();
  }

  /**
   * What a sender is told where the message names other submissions, which are nobody's business
   * but the desk's.
   */
  private static Optional<String> instead(Finding finding) {
    return IN_CONFIDENCE.stream()
        .filter(row -> row.get(0).equals(finding.rule().value()))
        .filter(row -> row.get(1).equals("all") || row.get(1).equals(finding.level().word()))
        .map(row -> row.get(2))
        .findFirst();
  }

  /** The best suggestions, unless the message tells one: those after it would be no better. */
  private static String better(Finding finding) {
    if (finding.suggestions().stream().anyMatch(s -> finding.message().contains("“" + s + "”"))) {
      return "";
    }
    List<String> suggestions =
        finding.suggestions().stream()
            .filter(s -> !s.isBlank() && !finding.message().contains(s))
            .limit(2)
            .map(s -> "“" + visible(s, SUGGESTION) + "”")
            .toList();
    return suggestions.isEmpty()
        ? ""
        : " Better: " + suggestions.stream().collect(Collectors.joining(" or ")) + ".";
  }

  private static String side(String text) {
    return VisibleText.beside(text, line -> visible(line, SIDE));
  }

  /** One line of foreign text, cut at a word where it is longer than a reader wants. */
  private static String visible(String text, int longest) {
    String line = VisibleText.oneLine(text);
    if (line.length() > longest) {
      int cut = line.lastIndexOf(' ', longest);
      cut = cut > longest / 2 ? cut : longest;
      line =
          line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
    return VisibleText.of(line);
  }
}
