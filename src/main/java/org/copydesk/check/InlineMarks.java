package org.copydesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.finding.Finding;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * The marks of a text that ask Copydesk to let findings stand, heeded or not.
 *
 * @param all in the order of the text
 */
public record InlineMarks(List<InlineMark> all) {

  /** The rule that tells of a mark that is not heeded. */
  public static final String RULE = "fragments/ignore-mark";

  /** A text without any. */
  public static final InlineMarks NONE = new InlineMarks(List.of());

  /** A text with more of them has another trouble; what stands in those is read like any text. */
  private static final int MOST = 200;

  private static final Pattern MARK =
      Pattern.compile("\\[copydesk:\\s*+ignore\\b([^\\[\\]]{0,300}+)\\]", Pattern.CASE_INSENSITIVE);

  private static final Pattern REASON = Pattern.compile("\\s(?:--?|[–—])\\s|:\\s");
  private static final Pattern COMMA = Pattern.compile("[,\\s]+");

  public InlineMarks {
    all = List.copyOf(all);
  }

  /** Those of an article. */
  public static InlineMarks of(Article article) {
    List<Span> spans = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    Matcher matcher = MARK.matcher(article.text());
    while (spans.size() < MOST && matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
      contents.add(matcher.group(1));
    }
    List<InlineMark> marks = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      marks.add(mark(spans.get(i), contents.get(i), scopes(article, spans.get(i), spans)));
    }
    return new InlineMarks(marks);
  }

  private static InlineMark mark(Span span, String content, List<Span> scopes) {
    Matcher dash = REASON.matcher(content);
    boolean given = dash.find();
    String reason = given ? content.substring(dash.end()).strip() : "";
    String named = (given ? content.substring(0, dash.start()) : content).strip();
    List<RulePattern> rules = new ArrayList<>();
    Optional<String> fault = Optional.empty();
    for (String word : COMMA.split(named, -1)) {
      if (!word.isEmpty()) {
        Optional<RulePattern> rule = rule(word);
        rule.ifPresent(rules::add);
        if (rule.isEmpty() && fault.isEmpty()) {
          fault = Optional.of("“%s” names no rule".formatted(word));
        }
      }
    }
    if (fault.isEmpty() && rules.isEmpty()) {
      fault = Optional.of("it names no rule");
    }
    if (fault.isEmpty() && reason.isEmpty()) {
      fault = Optional.of("it says no reason behind a dash");
    }
    if (fault.isEmpty() && scopes.isEmpty()) {
      fault = Optional.of("no paragraph follows it");
    }
    return new InlineMark(span, rules, reason.replaceAll("\\s+", " "), scopes, fault);
  }

  /** An area at least has to be named: a mark that hushes everything hides what nobody saw. */
  private static Optional<RulePattern> rule(String word) {
    try {
      RulePattern pattern = new RulePattern(word.toLowerCase(Locale.ROOT));
      if (pattern.isExact()) {
        return Optional.of(new RulePattern(new RuleId(pattern.value()).value()));
      }
      int slash = pattern.value().indexOf('/');
      return slash > 0 && pattern.value().lastIndexOf('*', slash) < 0
          ? Optional.of(pattern)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Span> scopes(Article article, Span mark, List<Span> marks) {
    List<Block> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Span own = blocks.get(i).span();
      if (own.begin() <= mark.begin() && mark.begin() < own.end()) {
        // A paragraph of marks alone speaks for the first one after it that holds more.
        while (i < blocks.size() && isBlank(article.text(), blocks.get(i).span(), marks)) {
          i++;
        }
        return i < blocks.size() ? List.of(blocks.get(i).span()) : List.of();
      }
    }
    return List.of();
  }

  /** Whether a stretch of text holds nothing but marks. */
  private static boolean isBlank(String text, Span span, List<Span> marks) {
    int at = span.begin();
    while (at < span.end()) {
      int here = at;
      Optional<Span> mark = marks.stream().filter(m -> m.begin() == here).findFirst();
      if (mark.isPresent()) {
        at = mark.get().end();
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether a span lies in a mark, and so is about it and not about the story. */
  public boolean hold(Span span) {
    return all.stream()
        .anyMatch(m -> m.span().begin() <= span.begin() && span.end() <= m.span().end());
  }

  /** The first mark that speaks for a finding. */
  public Optional<InlineMark> on(Finding finding) {
    return all.stream().filter(m -> m.means(finding.rule(), finding.span())).findFirst();
  }

  /** Those that stand in a paragraph of their own. */
  public List<Span> alone(Article article) {
    List<Span> spans = all.stream().map(InlineMark::span).toList();
    return article.blocks().stream()
        .map(Block::span)
        .filter(b -> spans.stream().anyMatch(s -> b.begin() <= s.begin() && s.end() <= b.end()))
        .filter(b -> isBlank(article.text(), b, spans))
        .toList();
  }
}
