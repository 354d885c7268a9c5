package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

  private static final int MOST_PLACES = 8;

  /** So many sides and rumours, where next to nobody is named, are worth a question together. */
  private static final int MUCH_HEARSAY = 2;

  /** Quoted words are cut behind so many characters. */
  private static final int LONGEST = 80;

  @Override
  public List<Finding> check(CheckContext context) {
    UnnamedVoices voices = new UnnamedVoices(context);
    int spoken = voices.voices().stream().mapToInt(v -> v.places().size()).sum();
    int found = voices.foundSpeaking();
    // A single "experts say" in a story that others carry is worth a question, not a mark.
    boolean leans = spoken * FOUND_TO_UNNAMED >= found && (spoken > 1 || found <= 1);
    List<VagueVoice> telling =
        voices.voices().stream().filter(v -> leans || voices.isTelling(v)).toList();
    if (!telling.isEmpty()) {
      VagueVoice first =
          telling.stream().min(Comparator.comparing(v -> v.first().source())).orElseThrow();
      return List.of(finding(first, leans ? Level.WARNING : Level.NOTE, voices, context.article()));
    }
    if (voices.hearsay() >= MUCH_HEARSAY && found <= 1) {
      VagueVoice first = new VagueVoice("", voices.all());
      return List.of(finding(first, Level.NOTE, voices, context.article()));
    }
    return List.of();
  }

  private Finding finding(VagueVoice voice, Level level, UnnamedVoices voices, Article article) {
    Attribution first = voice.first();
    return card()
        .finding(article, first.source())
        .level(level)
        .message(
            "%s Nobody a reader could ask is named, here or nearby, and no reason is given. Name one of them, or say why they cannot be named."
                .formatted(question(voice, article)))
        .evidence(evidence(first, voices, article))
        .confidence(level == Level.WARNING ? 0.85 : 0.7)
        .done();
  }

  private static String question(VagueVoice voice, Article article) {
    Attribution first = voice.first();
    if (!voice.isDocument()) {
      return "Who is behind “%s”?".formatted(bare(words(first.source(), article)));
    }
    return "Which %s %s meant by “%s”?"
        .formatted(
            first.name(),
            voice.isPlural() ? "are" : "is",
            bare(words(first.source().union(first.cue()), article)));
  }

  /** Without the article or the like before it. */
  private static String bare(String words) {
    int space = words.indexOf(' ');
    return space > 0
            && UnnamedVoices.ROLES.is(
                "before-it", words.substring(0, space).toLowerCase(Locale.ROOT))
        ? words.substring(space + 1)
        : words;
  }

  private static List<String> evidence(Attribution first, UnnamedVoices voices, Article article) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "“"
            + words(first.source().union(first.cue()), article)
            + "” carries the claim of its sentence");
    evidence.add(
        "in this text unnamed sources speak "
            + times(voices.all().size())
            + ", and those who can be found "
            + times(voices.foundSpeaking()));
    List<Attribution> others = voices.all().stream().filter(a -> !a.equals(first)).toList();
    for (Attribution place : others.subList(0, Math.min(others.size(), MOST_PLACES))) {
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
