package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.check.sourcing.SalesReading.Told;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/** A text that sells what it tells about, told once, at its clearest sentence. */
@Rule(
    id = "sourcing/promotional-copy",
    level = Level.WARNING,
    summary = "Promotional copy",
    why =
        "Who sells a thing is no source for how good it is. Readers take an advertisement between "
            + "stories for a story that somebody checked.",
    fix = "Ask for a source that sells nothing, label it as an advertisement, or leave it out.",
    flags =
        "Spring is a good time to look after your boiler and your pipes. ⟦Our certified "
            + "engineers offer affordable service plans, so call us today for a free quote.⟧",
    accepts =
        "Spring is a good time to look after your boiler and your pipes. “Our certified "
            + "engineers offer affordable service plans, so call us for a free quote,” said Ines Harlow, who runs "
            + "a repair shop.")
public final class PromotionalCopy implements StoryCheck {

  private static final double LIKELY = 0.9;
  private static final double POSSIBLE = 0.6;
  private static final int MOST_EXAMPLES = 3;

  private static final String POSSIBLY =
      "This may be a seller's own text: %s. Check who wrote it and who else says so.";

  /** What is quoted, in this order. */
  private static final Set<SalesClue> SHOWN =
      EnumSet.of(
          SalesClue.INVITATION,
          SalesClue.PROMPT,
          SalesClue.TELEPHONE,
          SalesClue.SELLER,
          SalesClue.PITCH,
          SalesClue.OFFER,
          SalesClue.PRAISE);

  private final SalesCues cues = new SalesCues();
  private final SalesCase sales = new SalesCase();

  @Override
  public List<Finding> check(StoryText story) {
    SalesReading reading = new SalesReading(story, cues);
    return sales
        .level(reading)
        .map(level -> List.of(finding(level, reading, story.article())))
        .orElse(List.of());
  }

  private Finding finding(Level level, SalesReading reading, Article article) {
    boolean likely = level == Level.WARNING;
    Told clearest =
        reading.told().stream()
            .max(Comparator.comparingInt(PromotionalCopy::clarity))
            .orElseThrow(() -> new IllegalStateException("a level without a sentence"));
    return card()
        .finding(article, clearest.sentence().span())
        .level(level)
        .message(
            (likely ? likely(sales.points(reading)) : POSSIBLY)
                .formatted(quoted(List.of(clearest), SHOWN, article)))
        .evidence(evidence(reading, article))
        .confidence(likely ? LIKELY : POSSIBLE)
        .done();
  }

  private static String likely(Map<SalesClue, Integer> points) {
    boolean asks =
        Stream.of(SalesClue.INVITATION, SalesClue.PROMPT, SalesClue.OFFER)
            .anyMatch(clue -> points.getOrDefault(clue, 0) > 0);
    boolean ofItself = points.getOrDefault(SalesClue.SELLER, 0) > 0;
    return (asks
            ? "This text sells what it tells about: %s."
            : ofItself
                ? "Here a company tells of itself: %s."
                : "This text praises what it tells about: %s.")
        + " Ask for a source that sells nothing, label it as an advertisement, or leave it out.";
  }

  /** How plainly a sentence sells; the first of the plainest is shown. */
  private static int clarity(Told told) {
    return (told.shows(SalesClue.INVITATION) ? 5 : 0)
        + (told.shows(SalesClue.SELLER) ? 4 : 0)
        + (told.shows(SalesClue.PROMPT) ? 3 : 0)
        + (told.shows(SalesClue.TELEPHONE) ? 1 : 0)
        + 2 * Math.min(2, told.times(SalesClue.OFFER) + told.times(SalesClue.PITCH))
        + Math.min(2, told.times(SalesClue.PRAISE));
  }

  private List<String> evidence(SalesReading reading, Article article) {
    Map<SalesClue, Integer> points = sales.points(reading);
    List<String> evidence = new ArrayList<>();
    for (SalesClue clue : SHOWN) {
      if (points.getOrDefault(clue, 0) > 0) {
        int times = reading.times(clue);
        evidence.add(
            "%s: %s%s"
                .formatted(
                    clue.inWords(),
                    quoted(reading.told(), EnumSet.of(clue), article),
                    times > 1 ? " (%d times in all)".formatted(times) : ""));
      }
    }
    if (points.getOrDefault(SalesClue.HOUSE, 0) > 0) {
      evidence.add(
          "%s: “we” and “our” %d times"
              .formatted(SalesClue.HOUSE.inWords(), reading.times(SalesClue.HOUSE)));
    }
    if (points.getOrDefault(SalesClue.READER, 0) > 0) {
      evidence.add(
          "%s: “you” and “your” %d times"
              .formatted(SalesClue.READER.inWords(), reading.times(SalesClue.READER)));
    }
    if (reading.times(SalesClue.ATTRIBUTION) == 0) {
      evidence.add("nobody is named as a source outside quotation marks");
    }
    return evidence;
  }

  /** The first different words that show one of these clues, each between quotation marks. */
  private static String quoted(List<Told> told, Set<SalesClue> clues, Article article) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Told sentence : told) {
      for (SalesClue clue : clues) {
        for (Span span : sentence.cues().getOrDefault(clue, List.of())) {
          String quote = article.textOf(span).replaceAll("\\s+", " ");
          if (words.size() < MOST_EXAMPLES && seen.add(quote.toLowerCase(Locale.ROOT))) {
            words.add("“" + quote + "”");
          }
        }
      }
    }
    return String.join(", ", words);
  }
}
