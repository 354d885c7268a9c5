package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.UnknownWords;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * The forms that a desk itself calls wrong, wherever they stand: they need no evidence but the
 * desk's word, and may well be right for others ("Kiev").
 */
final class WrongForms {

  private static final Pattern FIRST_WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++(?:['’][\\p{L}\\p{M}]++)*+");

  /** Forms of several words stand first, so that they are tried before the shorter ones. */
  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  /**
   * @param rightByWrong right forms by their wrong ones
   */
  WrongForms(Map<String, String> rightByWrong) {
    rightByWrong.forEach(
        (wrong, right) -> {
          Matcher first = FIRST_WORD.matcher(wrong);
          if (first.lookingAt()) {
            byFirstWord
                .computeIfAbsent(UnknownWords.bare(first.group()), w -> new ArrayList<>())
                .add(Form.of(wrong, right));
          }
        });
    byFirstWord.values().forEach(f -> f.sort(Form.LONGEST_FIRST));
  }

  private record Form(String wrong, String right, Pattern pattern) {

    static final Comparator<Form> LONGEST_FIRST =
        Comparator.comparing((Form f) -> -f.wrong().length()).thenComparing(Form::wrong);

    static Form of(String wrong, String right) {
      StringBuilder words = new StringBuilder();
      for (String word : wrong.split(" ")) {
        words.append(words.isEmpty() ? "" : "[\\s\\u00A0]{1,3}").append(Pattern.quote(word));
      }
      return new Form(wrong, right, Pattern.compile(words + "(?![\\p{L}\\p{M}\\p{Nd}])"));
    }
  }

  /**
   * A place of a wrong form.
   *
   * @param span where it stands, without the sign of the genitive
   * @param right how the desk writes it
   */
  record Place(Span span, String right) {}

  /** In order, none inside another, without those that the writer marked [sic]. */
  List<Place> in(Article article) {
    if (byFirstWord.isEmpty()) {
      return List.of();
    }
    List<Place> places = new ArrayList<>();
    String text = article.text();
    int free = 0;
    for (Token token : article.tokens()) {
      int begin = token.span().begin();
      if (begin < free) {
        continue;
      }
      for (Form form : byFirstWord.getOrDefault(UnknownWords.bare(token.text()), List.of())) {
        Matcher matcher = form.pattern().matcher(text).region(begin, text.length());
        if (matcher.lookingAt()) {
          free = matcher.end();
          if (!text.regionMatches(true, free, " [sic", 0, 5)) {
            places.add(new Place(new Span(begin, free), form.right()));
          }
          break;
        }
      }
    }
    return places;
  }
}
