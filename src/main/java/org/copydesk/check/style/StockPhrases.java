package org.copydesk.check.style;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleOption;
import org.copydesk.check.RuleOptions;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/**
 * A text that holds clearly more worn phrases than edited copy does. It says so once: each of the
 * phrases alone is a matter of taste.
 */
@Rule(
    id = "style/stock-phrases",
    level = Level.NOTE,
    summary = "Many stock phrases",
    why =
        "Phrases that fit any story carry no news. Promotional, spun and machine-written copy is"
            + " full of them; edited copy has few.",
    fix = "Say what happened, who says so and how much it is, or cut the sentence.",
    flags =
        "⟦In today's fast-paced world⟧, libraries play a crucial role in our towns. The new reading"
            + " room is a testament to what a small council can do. It marks a significant milestone"
            + " and paves the way for others.",
    accepts =
        "The council spent £40,000 on the new reading room. It seats thirty and opens on Sundays,"
            + " which no other library in the county does. Its critics say that it plays a crucial"
            + " role in the mayor's campaign.",
    options = {
      @RuleOption(
          name = "phrases",
          kind = RuleOption.Kind.NUMBER,
          // One or two say nothing, however short the text.
          initial = "3",
          least = 1,
          most = 50,
          meaning = "How many different stock phrases a text has at least that is raised."),
      @RuleOption(
          name = "in-1000-words",
          kind = RuleOption.Kind.NUMBER,
          // 99 of 100 edited texts of the development sets have less.
          initial = "4",
          least = 1,
          most = 100,
          meaning = "How many it has at least in 1,000 words.")
    })
public final class StockPhrases implements StoryCheck {

  private static final int MOST_QUOTED = 8;

  private static final double CONFIDENCE = 0.9;

  private final PhraseBook book = PhraseBook.standard();
  private final int fewest;
  private final int densestEdited;

  /**
   * @param options how many stock phrases the desk takes for many
   */
  public StockPhrases(RuleOptions options) {
    RuleCard card = RuleCard.of(StockPhrases.class);
    this.fewest = options.number(card, "phrases");
    this.densestEdited = options.number(card, "in-1000-words");
  }

  @Override
  public List<Finding> check(StoryText story) {
    WornWording wording = WornWording.of(story, book);
    List<PhraseBook.Use> phrases = wording.phrases();
    if (phrases.size() < fewest || wording.density() < densestEdited) {
      return List.of();
    }
    return List.of(
        card()
            .finding(story.article(), phrases.get(0).span())
            .message(
                ("This text has %d stock phrases, %s in 1,000 words; edited news has none or one."
                        + " They fit any story. Say what happened instead, or cut them.")
                    .formatted(
                        phrases.size(), String.format(Locale.ENGLISH, "%.0f", wording.density())))
            .evidence(
                phrases.stream()
                    .limit(MOST_QUOTED)
                    .map(use -> "“" + use.words() + "”")
                    .collect(Collectors.toList()))
            .confidence(CONFIDENCE)
            .done());
  }
}
