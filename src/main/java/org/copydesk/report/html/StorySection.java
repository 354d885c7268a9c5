package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.audit.StoryRow;
import org.copydesk.audit.Suppression;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.FindingWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.score.Score;
import org.copydesk.text.BlockKind;
import org.jspecify.annotations.Nullable;

/** A story with its findings marked, each beside what is said of it. */
final class StorySection {

  private static final int QUOTE = 200;
  private static final int SUGGESTION = 300;
  private static final int MESSAGE = 900;
  private static final int MOST_SUGGESTIONS = 5;
  private static final int MOST_EVIDENCE = 8;
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*+");

  private static final Pattern BULLET = Pattern.compile("[•‣◦▪–—*·-]\\s|[0-9]{1,3}[.)]\\s");

  private final RuleCatalogue rules;
  private final MeasureCatalogue measures;
  private final Kinds kinds;
  private final KindNumbers numbers;
  private final ScoreWords scores;
  private final String legend;

  /**
   * @param run the run
   * @param kinds what to call kinds of fault
   * @param numbers their numbers in the filter
   * @param legend the page that explains the kinds, seen from this one; empty when it is this one
   */
  StorySection(AuditRun run, Kinds kinds, KindNumbers numbers, String legend) {
    this.rules = run.rules();
    this.measures = run.measures();
    this.kinds = kinds;
    this.numbers = numbers;
    this.scores = new ScoreWords(run, kinds);
    this.legend = legend;
  }

  /** Where a submission's story is on a page. */
  static String anchor(String document) {
    return "s-" + StoryPages.hash(document);
  }

  /** Where a rule is explained. */
  static String anchor(RuleCard card) {
    return "rule-" + card.id().replace('/', '-').replace("*", "any");
  }

  private record Top(
      String id,
      int level,
      String name,
      String headline,
      Badge verdict,
      String score,
      String words,
      String counts,
      String change,
      String toPass,
      List<ScoreWords.Line> breakdown,
      List<Amount> measures,
      List<String> remarks,
      String language) {}

  /** A measure's name and what it says. */
  private record Amount(String label, String amount) {}

  private record PassageView(int inner, List<BlockView> blocks, List<Note> notes) {}

  private record BlockView(
      boolean opensList,
      boolean item,
      boolean bulleted,
      boolean closesList,
      boolean heading,
      boolean paragraph,
      boolean caption,
      boolean row,
      boolean quote,
      List<PieceView> pieces) {}

  private record PieceView(
      String text,
      boolean marked,
      String tone,
      String numbers,
      List<Edge> closing,
      List<Edge> opening) {}

  /** The end or begin of a finding in the text. */
  private record Edge(
      int number, String key, String tone, String shape, String title, boolean counts) {}

  private record Note(
      int number,
      String key,
      Badge badge,
      String level,
      int kindNumber,
      String kind,
      String message,
      String suggestions,
      List<String> evidence,
      String confidence,
      String state,
      String since,
      String decision,
      boolean counts,
      String rule,
      String card) {}

  /**
   * Writes a story.
   *
   * @param page where to
   * @param story what
   * @param level the level of its heading, from 1
   */
  void write(Page page, StoryRow story, int level) {
    page.write("story-top", top(story, level));
    Keys keys = new Keys();
    new MarkedText(story)
        .eachPassage(passage -> page.write("passage", view(passage, story, keys, level + 1)));
    page.write("story-end");
  }

  /** Anchors of one story; two findings that are the same to the key get two. */
  private static final class Keys {
    private final List<String> byNumber = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    String of(MarkedText.Numbered finding) {
      while (byNumber.size() < finding.number()) {
        byNumber.add("");
      }
      String key = byNumber.get(finding.number() - 1);
      if (key.isEmpty()) {
        String wanted = key(finding.row());
        key = wanted;
        for (int again = 2; !taken.add(key); again++) {
          key = wanted + "-" + again;
        }
        byNumber.set(finding.number() - 1, key);
      }
      return key;
    }

    /** The digits of the fingerprint. */
    private static String key(FindingRow row) {
      String value = row.located().fingerprint().value();
      return value.substring(value.indexOf(':') + 1).replaceAll("[^0-9A-Za-z-]", "-");
    }
  }

  private Top top(StoryRow story, int level) {
    DocumentRow document = story.document();
    Score score = document.score();
    List<String> remarks = new ArrayList<>();
    if (!document.earlierName().isEmpty()) {
      remarks.add("Its name was " + PageText.name(document.earlierName()) + " before.");
    }
    document
        .shortfallSentences()
        .forEach(sentence -> remarks.add(PageText.line(sentence, MESSAGE)));
    if (!document.detail().isEmpty()) {
      remarks.add(PageText.line(document.detail(), MESSAGE));
    }
    return new Top(
        anchor(document.document()),
        level,
        PageText.name(document.document()),
        PageText.line(document.headline(), SUGGESTION),
        Badge.of(Label.of(document.verdict())),
        ScoreWords.value(score),
        RunWords.count(document.words(), "word", "words"),
        counts(document),
        scores.change(document),
        scores.toPass(document),
        score == null ? List.of() : scores.breakdown(score),
        amounts(document),
        remarks,
        LANGUAGE.matcher(document.language()).matches() && !document.language().equals("und")
            ? document.language()
            : "");
  }

  /** How many findings of each level, in words. */
  static String counts(DocumentRow document) {
    List<String> counts = new ArrayList<>();
    add(counts, document.errors(), "error", "errors");
    add(counts, document.warnings(), "warning", "warnings");
    add(counts, document.notes(), "note", "notes");
    if (counts.isEmpty()) {
      counts.add("no findings");
    }
    if (document.suppressed() > 0) {
      counts.add(RunWords.number(document.suppressed()) + " let stand");
    }
    if (document.inBaseline() > 0) {
      counts.add(RunWords.number(document.inBaseline()) + " in the baseline");
    }
    return String.join(", ", counts);
  }

  private static void add(List<String> counts, int count, String one, String many) {
    if (count > 0) {
      counts.add(RunWords.count(count, one, many));
    }
  }

  private List<Amount> amounts(DocumentRow document) {
    return measures.cards().stream()
        .filter(card -> document.measures().of(card.id()).isPresent())
        .map(
            card ->
                new Amount(
                    card.label(), amount(card, document.measures().of(card.id()).orElseThrow())))
        .toList();
  }

  private static String amount(MeasureCard card, double amount) {
    return card.unit() == Unit.SHARE
        ? String.format(Locale.ENGLISH, "%.1f%%", amount * 100)
        : RunWords.plain(amount);
  }

  private PassageView view(MarkedText.Passage passage, StoryRow story, Keys keys, int inner) {
    List<BlockView> blocks = new ArrayList<>();
    List<MarkedText.MarkedBlock> all = passage.blocks();
    for (int i = 0; i < all.size(); i++) {
      BlockKind kind = all.get(i).kind();
      boolean item = kind == BlockKind.LIST_ITEM;
      blocks.add(
          new BlockView(
              item && (i == 0 || all.get(i - 1).kind() != BlockKind.LIST_ITEM),
              item,
              item && bulleted(all.get(i)),
              item && (i + 1 == all.size() || all.get(i + 1).kind() != BlockKind.LIST_ITEM),
              kind == BlockKind.HEADING,
              kind == BlockKind.PARAGRAPH,
              kind == BlockKind.CAPTION,
              kind == BlockKind.TABLE_ROW,
              kind == BlockKind.QUOTE,
              all.get(i).pieces().stream().map(piece -> view(piece, keys)).toList()));
    }
    return new PassageView(
        inner, blocks, passage.findings().stream().map(f -> note(f, story, keys)).toList());
  }

  /** Whether an item brings its own bullet or number, as those of plain text do. */
  private static boolean bulleted(MarkedText.MarkedBlock item) {
    return item.pieces().stream()
        .map(MarkedText.Piece::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> BULLET.matcher(text).lookingAt())
        .orElse(false);
  }

  private PieceView view(MarkedText.Piece piece, Keys keys) {
    return new PieceView(
        piece.text(),
        !piece.holders().isEmpty(),
        gravest(piece.holders()),
        piece.holders().stream().map(f -> "" + f.number()).collect(Collectors.joining(" ")),
        piece.closing().stream().map(f -> edge(f, keys)).toList(),
        piece.opening().stream().map(f -> edge(f, keys)).toList());
  }

  /** The word for the gravest level of those that count; where none does, that they stand. */
  private static String gravest(List<MarkedText.Numbered> holders) {
    return holders.stream()
        .filter(f -> f.row().isOpen())
        .map(f -> f.row().located().finding().level())
        .max(Level::compareTo)
        .map(Level::word)
        .orElse("stand");
  }

  private Edge edge(MarkedText.Numbered finding, Keys keys) {
    Finding said = finding.row().located().finding();
    Badge badge = badge(finding.row());
    return new Edge(
        finding.number(),
        keys.of(finding),
        badge.tone(),
        badge.shape(),
        "Finding "
            + finding.number()
            + ", "
            + badge.word().toLowerCase(Locale.ROOT)
            + ": "
            + kinds.of(said.rule().value()),
        finding.row().isOpen());
  }

  private static Badge badge(FindingRow row) {
    if (row.isOpen()) {
      return Badge.of(Label.of(row.located().finding().level()));
    }
    return row.isInBaseline() ? Badge.IN_BASELINE : Badge.LET_STAND;
  }

  private Note note(MarkedText.Numbered numbered, StoryRow story, Keys keys) {
    FindingRow row = numbered.row();
    Finding finding = row.located().finding();
    return new Note(
        numbered.number(),
        keys.of(numbered),
        badge(row),
        finding.level().word(),
        numbers.of(row),
        kinds.of(finding.rule().value()),
        PageText.line(finding.message(), MESSAGE),
        suggestions(finding),
        finding.evidence().stream()
            .limit(MOST_EVIDENCE)
            .map(
                e ->
                    PageText.line(e.endsWith(".") ? e.substring(0, e.length() - 1) : e, SUGGESTION))
            .toList(),
        confidence(finding),
        state(row, story.document()),
        row.isOpen() && row.history().since() != null
            ? "known since " + ChangeWords.day(row.history().since())
            : "",
        decision(row),
        row.isOpen(),
        finding.rule().value(),
        rules.find(finding.rule()).map(card -> legend + "#" + anchor(card)).orElse(""));
  }

  /** What is not as it was in the last run; where the whole text is new, so is all in it. */
  private static String state(FindingRow row, DocumentRow document) {
    if (!row.isOpen() || document.before() == null) {
      return "";
    }
    return switch (row.status()) {
      case NEW -> ChangeWords.status(row.history()).toLowerCase(Locale.ROOT);
      case UPDATED -> "changed";
      default -> "";
    };
  }

  /** As a whole number; nothing is ever quite sure. */
  private static String confidence(Finding finding) {
    long percent = Math.round(finding.confidence() * 100);
    return percent > 99 ? "more than 99%" : percent + "%";
  }

  /** The replacements; what else can be done stands in the message. */
  private static String suggestions(Finding finding) {
    return String.join(
        " or ",
        FindingWords.suggestions(
            finding, MOST_SUGGESTIONS, s -> "“" + PageText.line(s, SUGGESTION) + "”"));
  }

  /** What was decided; empty when nothing was. */
  private static String decision(FindingRow row) {
    Suppression suppression = row.suppression();
    Decision decision = row.decision();
    if (row.isInBaseline()) {
      return "It was there when the desk began.";
    }
    if (suppression != null) {
      return SuppressionWords.LET_STAND
          + Answer.of(suppression.kind())
              .map(a -> " (" + a.label() + ")")
              .orElseGet(() -> " " + SuppressionWords.kind(suppression.kind()))
          + by(suppression.by())
          + (suppression.since() == null ? "" : " on " + PageText.day(suppression.since()))
          + (suppression.until() == null ? "" : " until " + PageText.day(suppression.until()))
          + said(suppression.reason());
    }
    if (decision != null) {
      String found = row.status() == FindingStatus.NEW ? "" : ", still there";
      return "Marked "
          + decision.answer().label()
          + by(decision.by())
          + found
          + said(decision.comment());
    }
    return "";
  }

  private static String by(String name) {
    return name.isBlank() ? "" : " by " + PageText.line(name, QUOTE);
  }

  private static String said(@Nullable String comment) {
    return comment == null || comment.isBlank()
        ? "."
        : ": “" + PageText.line(comment, SUGGESTION) + "”";
  }
}
