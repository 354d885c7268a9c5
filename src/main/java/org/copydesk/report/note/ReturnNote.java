package org.copydesk.report.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.StoryRow;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.report.VisibleText;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;

/**
 * What a return note says, before it has a look. Nothing in it is longer than a reader wants: a
 * note of two pages gets read.
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
   * One fault.
   *
   * @param where where it stands, in words
   * @param before text before the words
   * @param words the words
   * @param after text after them
   * @param said what is wrong and what to try
   */
  record Item(String where, String before, String words, String after, String said) {}

  /** Two pages hold about so many. */
  private static final int ITEMS = 16;

  private static final int ITEMS_OF_A_KIND = 5;
  private static final int QUESTIONS = 3;

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
    List<FindingRow> open = story.findings().stream().filter(FindingRow::isOpen).toList();
    List<FindingRow> faults = open.stream().filter(f -> level(f) != Level.NOTE).toList();
    List<Item> questions =
        open.stream()
            .filter(f -> level(f) == Level.NOTE && f.located().finding().message().endsWith("?"))
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
            document.failedChecks().isEmpty() ? praise(faults) : "",
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
    List<List<FindingRow>> sorted = new ArrayList<>();
    for (Group group : Group.ALL) {
      sorted.add(
          faults.stream()
              .filter(f -> group.holds(f.located().finding().rule()))
              .sorted(Comparator.comparing(ReturnNote::level).reversed())
              .toList());
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
        List<FindingRow> rows = sorted.get(i);
        List<Item> items = rows.subList(0, shown[i]).stream().map(ReturnNote::item).toList();
        parts.add(new Part(group.heading(), group.request(), items, rows.size() - shown[i]));
      }
    }
    return parts;
  }

  private static Level level(FindingRow row) {
    return row.located().finding().level();
  }

  private static Item item(FindingRow row) {
    Finding finding = row.located().finding();
    String where = row.located().where();
    return new Item(
        where.isEmpty() ? "" : where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1),
        side(row.located().excerpt().before()),
        visible(row.located().excerpt().words(), WORDS),
        side(row.located().excerpt().after()),
        instead(finding).orElseGet(() -> visible(finding.message(), MESSAGE) + better(finding)));
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
