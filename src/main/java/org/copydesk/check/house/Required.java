package org.copydesk.check.house;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * What every text has to have. It is looked for in the text as it came, for a line that is no part
 * of the story may be just the one that is wanted.
 *
 * @param element what
 * @param name what it is called in the message: "byline"
 * @param terms the words it is known by; of {@link Element#WORDS} only
 * @param first it has to stand in so many of the first paragraphs; 0 for anywhere
 * @param last it has to stand in so many of the last paragraphs; 0 for anywhere
 */
public record Required(Element element, String name, Optional<Terms> terms, int first, int last)
    implements Detection {

  /** Where bylines stand: above the story or at its end. */
  private static final int BYLINE_TOP = 6;

  private static final int BYLINE_END = 3;
  private static final int LONGEST_BYLINE = 120;
  private static final int DATELINE_TOP = 6;

  private static final Pattern BYLINE =
      Pattern.compile(
          "^[\\s\\pZ*_(\\[—–-]*(?i:"
              + DataFile.beside(Required.class, "byline-cues.txt").lines().stream()
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")(?::\\s*|[\\s\\pZ]+)\\p{Lu}\\pL*");

  /** {@code LONDON (Reuters) —}, {@code Riga, 3 May –}: a place, then a day or agency, a dash. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{Lu} .'’/-]{1,40}(?:, [\\pL\\pN][\\pL\\pN ., ]{0,40})?"
              + "|\\p{Lu}[\\pL .'’/-]{1,40}, [\\pL\\pN][\\pL\\pN ., ]{0,40}"
              + "|\\p{Lu}[\\pL .'’/-]{1,40})"
              + "(?: ?\\([^()]{1,40}\\))?\\s?(?:—|–|--| - |:)");

  /** What can be required. */
  public enum Element {
    HEADLINE,
    BYLINE,
    DATELINE,
    HEADING,
    LINK,
    WORDS;

    /** The word in a rule: {@code byline}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public List<Hit> hits(ScopedText text) {
    return isThere(text)
        ? List.of()
        : text.firstLine().stream().map(at -> new Hit(at, List.of(name), List.of())).toList();
  }

  private boolean isThere(ScopedText text) {
    Article article = text.article();
    List<Block> all = article.blocks();
    return switch (element) {
      case HEADLINE -> article.headline().isPresent();
      case BYLINE ->
          all.stream()
              .filter(b -> b.index() < BYLINE_TOP || b.index() >= all.size() - BYLINE_END)
              .filter(b -> b.span().length() <= LONGEST_BYLINE)
              .anyMatch(b -> BYLINE.matcher(article.textOf(b)).find());
      case DATELINE ->
          all.stream()
              .limit(DATELINE_TOP)
              .map(article::textOf)
              .anyMatch(Required::beginsWithDateline);
      case HEADING ->
          all.stream()
              .anyMatch(b -> Place.HEADINGS.holds(b, text.text()) && !text.text().isHeadline(b));
      case LINK -> !article.links().isEmpty();
      case WORDS ->
          text.blocks().stream()
              .filter(b -> first == 0 || b.index() < first)
              .filter(b -> last == 0 || b.index() >= all.size() - last)
              .map(Block::span)
              .anyMatch(s -> holds(text, s));
    };
  }

  /** A place alone may also be the first words of a sentence with a dash in it. */
  private static boolean beginsWithDateline(String paragraph) {
    Matcher matcher = DATELINE.matcher(paragraph);
    if (!matcher.find()) {
      return false;
    }
    String head = matcher.group();
    return head.indexOf(',') >= 0
        || head.indexOf('(') >= 0
        || head.codePoints().noneMatch(Character::isLowerCase);
  }

  private boolean holds(ScopedText text, Span span) {
    return !terms.orElseThrow().in(text.text(), span).isEmpty();
  }

  @Override
  public String standardMessage() {
    return "There is no %s in this text, and every text has to have one.";
  }

  @Override
  public int values() {
    return 1;
  }
}
