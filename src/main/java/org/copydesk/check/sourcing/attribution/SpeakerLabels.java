package org.copydesk.check.sourcing.attribution;

import static org.copydesk.check.sourcing.attribution.NameWords.ROLES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * Names that open a line with a colon, as transcripts and interviews set their speakers: "SMITH:".
 * A label is a speaker's when it stands twice or more, or is in capitals; "Note:" never is.
 */
final class SpeakerLabels {

  private static final Pattern LABEL =
      Pattern.compile("\\W{0,3}(\\p{Lu}[\\p{L}.’'-]{0,24}(?: [\\p{L}.’'()-]{1,24}){0,4}):\\s");

  private SpeakerLabels() {}

  /** Adds the labels of an article. */
  static void read(Article article, List<Attribution> found) {
    Map<String, List<Span>> labels = new HashMap<>();
    String text = article.text();
    for (Block block : article.blocks()) {
      Matcher label = LABEL.matcher(text).region(block.span().begin(), block.span().end());
      if (label.lookingAt() && isName(label.group(1))) {
        labels
            .computeIfAbsent(label.group(1).toLowerCase(Locale.ROOT), l -> new ArrayList<>())
            .add(new Span(label.start(1), label.end(1)));
      }
    }
    labels.forEach(
        (name, spans) -> {
          if (isSpeaker(spans, article)) {
            spans.forEach(s -> add(s, name, article, found));
          }
        });
  }

  /** Whether it opens two different lines or more, and one word alone stands in capitals. */
  private static boolean isSpeaker(List<Span> spans, Article article) {
    Set<String> lines = new HashSet<>();
    boolean capitals = false;
    boolean alone = false;
    for (Span span : spans) {
      String label = article.textOf(span);
      article.blockAt(span.begin()).ifPresent(b -> lines.add(article.textOf(b)));
      capitals |= label.equals(label.toUpperCase(Locale.ROOT));
      alone |= label.indexOf(' ') < 0;
    }
    return lines.size() > 1 && (capitals || !alone || lines.size() > 3);
  }

  private static void add(Span span, String name, Article article, List<Attribution> found) {
    Span colon = new Span(span.end(), span.end() + 1);
    article
        .sentenceAt(span.begin())
        .ifPresent(
            s -> found.add(new Attribution(span, colon, SourceKind.PERSON, name, s.index())));
  }

  private static boolean isName(String label) {
    for (String word : label.split(" ")) {
      if (ROLES.is("label", word.toLowerCase(Locale.ROOT))
          || !Character.isUpperCase(word.codePointAt(0)) && word.length() > 3) {
        return false;
      }
    }
    return true;
  }
}
