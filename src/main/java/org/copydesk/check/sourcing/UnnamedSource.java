package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.sourcing.attribution.Attribution;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/** A claim of substance from analysts, observers or officials that nobody could ask. */
@Rule(
    id = "sourcing/unnamed-source",
    level = Level.WARNING,
    summary = "Claim from an unnamed source",
    why =
        "\"Observers note\" and \"a senior official said\" sound like reporting, but readers cannot"
            + " tell who speaks or why they should be believed.",
    fix = "Ask the writer who said it and name them, or say why they cannot be named.",
    flags =
        "The two sides met in Norby on Monday for the second time this month. ⟦Observers⟧ note that"
            + " the talks have become far more open since the spring.",
    accepts =
        "The two sides met in Norby on Monday for the second time this month. Observers from the"
            + " Red Cross note that the talks have become far more open since the spring.")
public final class UnnamedSource implements ArticleCheck {

  /** One such voice to so many that can be found is more than a story should lean on. */
  private static final int FOUND_TO_UNNAMED = 4;

  private static final int MOST_PLACES = 4;

  /** Quoted words are cut behind so many characters. */
  private static final int LONGEST = 80;

  @Override
  public List<Finding> check(CheckContext context) {
    UnnamedVoices voices = new UnnamedVoices(context);
    int unnamed = voices.voices().stream().mapToInt(v -> v.places().size()).sum();
    int found = voices.foundSpeaking();
    // A single "experts say" in a story that others carry is worth a question, not a mark.
    boolean leans = unnamed * FOUND_TO_UNNAMED >= found && (unnamed > 1 || found <= 1);
    Level level = leans ? Level.WARNING : Level.NOTE;
    return voices.voices().stream()
        .filter(v -> leans || voices.isTelling(v))
        .map(v -> finding(v, level, unnamed, found, context.article()))
        .toList();
  }

  private Finding finding(VagueVoice voice, Level level, int unnamed, int found, Article article) {
    return card()
        .finding(article, voice.first().source())
        .level(level)
        .message(
            "%s \"%s\"? Nobody a reader could ask is named, here or nearby, and no reason is given. Name one of them, or say why they cannot be named."
                .formatted(question(voice), words(voice.first().source(), article)))
        .evidence(evidence(voice, unnamed, found, article))
        .confidence(level == Level.WARNING ? 0.85 : 0.7)
        .done();
  }

  private static String question(VagueVoice voice) {
    return voice.isDocument() ? "Which is" : "Who is behind";
  }

  private static List<String> evidence(VagueVoice voice, int unnamed, int found, Article article) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "“"
            + words(voice.first().source().union(voice.first().cue()), article)
            + "” carries the claim of its sentence");
    evidence.add(
        "in this text unnamed sources speak "
            + times(unnamed)
            + ", and those who can be found "
            + times(found));
    for (Attribution place : voice.furtherPlaces(MOST_PLACES)) {
      evidence.add(
          "also “"
              + words(place.source(), article)
              + "” in line "
              + article.placeOf(place.source().begin()).line());
    }
    return evidence;
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 0 ? "never" : count + " times";
  }

  private static String words(Span span, Article article) {
    String words = article.textOf(span).replaceAll("\\s+", " ");
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }
}
