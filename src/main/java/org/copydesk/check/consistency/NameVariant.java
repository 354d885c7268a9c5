package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.BatchEvidence.SpellingUse;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.Transliterations;
import org.copydesk.check.consistency.NameMentions.Mention;
import org.copydesk.check.consistency.NameMentions.Subject;
import org.copydesk.check.consistency.SpellingElsewhere.Usual;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Token;

/** One person, place or people written in two ways that are both in use: Kyiv and Kiev. */
@Rule(
    id = "consistency/name-variant",
    level = Level.NOTE,
    summary = "One name in two spellings",
    why =
        "Each spelling is right, but readers who meet both take them for two names, or the text for "
            + "one that nobody read to the end.",
    fix = "Choose the spelling of your house and use it throughout.",
    flags =
        "Odesa was shelled at dawn. The mayor of Odesa spoke of nine drones. By noon trains left "
            + "⟦Odessa⟧ again.",
    accepts =
        "Odesa was shelled at dawn. The mayor of Odesa spoke of nine drones. By noon trains left "
            + "Odesa again.")
public final class NameVariant implements ArticleCheck {

  private static final double CONFIDENCE = 0.85;
  private static final double ELSEWHERE = 0.75;

  /** "Odesa (Odessa)" and "Odesa or Odessa" are so near that the writer means both. */
  private static final int NEXT_TO = 6;

  private final Lexicon lexicon;
  private final Transliterations transliterations = Transliterations.standard();
  private final Set<String> talk = DataFile.beside(NameVariant.class, "spelling-talk.txt").words();

  public NameVariant(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    Map<Subject, List<Mention>> named = NameMentions.of(context, lexicon, transliterations);
    named.forEach(
        (subject, mentions) -> {
          if (!subject.isFirstName() || isOnePersons(subject, named)) {
            inTwoSpellings(subject, mentions, context.article()).ifPresent(findings::add);
          }
        });
    Set<String> told = new HashSet<>();
    findings.forEach(f -> told.add(f.text()));
    SpellingElsewhere elsewhere = new SpellingElsewhere(context, transliterations);
    for (List<Mention> mentions : named.values()) {
      if (mentions.stream().noneMatch(m -> told.contains(m.form()))) {
        elsewhere(mentions, elsewhere, context.article())
            .filter(f -> told.add(f.text()))
            .ifPresent(
                f -> {
                  mentions.forEach(m -> told.add(m.form()));
                  findings.add(f);
                });
      }
    }
    return findings;
  }

  /** Whether a first name that stands alone goes with one surname, and one only, in this text. */
  private static boolean isOnePersons(Subject alone, Map<Subject, List<Mention>> named) {
    return alone.after().isEmpty()
        && named.keySet().stream().filter(full -> full.isInFull(alone)).count() == 1;
  }

  /** A note on a name that is written in one way here and in another way in other submissions. */
  private Optional<Finding> elsewhere(
      List<Mention> mentions, SpellingElsewhere elsewhere, Article article) {
    if (mentions.stream().map(Mention::form).distinct().count() > 1 || isAware(mentions, article)) {
      return Optional.empty();
    }
    return mentions.stream()
        .flatMap(m -> elsewhere.usual(m).stream())
        .findFirst()
        .map(usual -> finding(usual, article));
  }

  private Finding finding(Usual usual, Article article) {
    SpellingUse use = usual.use();
    return card()
        .finding(article, usual.span())
        .message(
            "“%s” here, “%s” in %d other submissions, %s among them: one name in two spellings?"
                .formatted(usual.here(), use.form(), use.submissions(), use.document()))
        .suggestions(List.of(use.form()))
        .evidence(
            List.of(
                "“%s” stands %d times in the other submissions".formatted(use.form(), use.uses()),
                usual.own() == 0
                    ? "no other submission writes “%s”".formatted(usual.here())
                    : "“%s” stands in %d others".formatted(usual.here(), usual.own())))
        .confidence(ELSEWHERE)
        .done();
  }

  private Optional<Finding> inTwoSpellings(
      Subject subject, List<Mention> mentions, Article article) {
    List<List<Mention>> byForm =
        List.copyOf(
            mentions.stream()
                .collect(
                    Collectors.groupingBy(
                        Mention::form, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
    if (byForm.size() < 2 || isAware(mentions, article)) {
      return Optional.empty();
    }
    // The text's own form is the most frequent one, of equals the first; the sort is stable.
    List<Mention> own =
        byForm.stream()
            .sorted(Comparator.comparing(form -> -form.size()))
            .findFirst()
            .orElseThrow();
    return byForm.stream()
        .filter(form -> form != own)
        .filter(
            form ->
                !subject.isUnlisted()
                    || transliterations.differByEndingOnly(form.get(0).form(), own.get(0).form()))
        .filter(form -> !areTwoPeople(form, own))
        .min(Comparator.comparing(List::size))
        .map(rarer -> finding(subject, rarer, own, article));
  }

  /** Whether each form follows first names, and none of the one is one of the other. */
  private boolean areTwoPeople(List<Mention> one, List<Mention> other) {
    Set<String> mine = firstNames(one);
    Set<String> theirs = firstNames(other);
    return !mine.isEmpty()
        && !theirs.isEmpty()
        && mine.stream().noneMatch(a -> theirs.stream().anyMatch(b -> transliterations.same(a, b)));
  }

  private static Set<String> firstNames(List<Mention> mentions) {
    Set<String> names = new HashSet<>();
    mentions.forEach(m -> m.firstName().ifPresent(names::add));
    return names;
  }

  /** Whether the writer speaks of the spelling, or sets one form beside the other. */
  private boolean isAware(List<Mention> mentions, Article article) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (i > 0
          && !mentions.get(i - 1).form().equals(mention.form())
          && mention.span().begin() - mentions.get(i - 1).span().end() <= NEXT_TO) {
        return true;
      }
      for (Token token : article.tokensOf(article.sentenceOf(mention.token()))) {
        if (token.isWord() && talk.contains(token.text())) {
          return true;
        }
      }
    }
    return false;
  }

  private Finding finding(
      Subject subject, List<Mention> rarer, List<Mention> own, Article article) {
    Mention first = rarer.get(0);
    String here = subject.inFull(first.form());
    String elsewhere = subject.inFull(own.get(0).form());
    return card()
        .finding(article, first.span())
        .message(
            "“%s” here, “%s” elsewhere in this text: one name in two spellings. Choose one."
                .formatted(here, elsewhere))
        .suggestions(List.of(own.get(0).form()))
        .evidence(List.of(count(elsewhere, own.size()), count(here, rarer.size())))
        .confidence(CONFIDENCE)
        .done();
  }

  private static String count(String form, int times) {
    return times == 1
        ? "“%s” stands here once".formatted(form)
        : "“%s” stands here %d times".formatted(form, times);
  }
}
