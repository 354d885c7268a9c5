package org.copydesk.check.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.languagetool.JLanguageTool;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.Rule;

/**
 * LanguageTool for American English without its spellers, safe for many threads: an instance serves
 * one thread at a time, so each caller borrows one, and there are never more than callers at once.
 */
final class GrammarEngine {

  /** Words and names are looked up by our own rules, which can tell a rare name from a typo. */
  private static final Pattern SPELLER =
      Pattern.compile("MORFOLOGIK_RULE_.*|HUNSPELL_.*|EN_MULTITOKEN_SPELLING_.*");

  /** Characters of the longest sentence that LanguageTool is given as a part of its paragraph. */
  private static final int LONGEST_SENTENCE = 2_000;

  /**
   * What LanguageTool is given otherwise than it stands: line breaks with the blanks around them,
   * and a sign over and over, of which every single one costs it more than a word.
   */
  private static final Pattern LAYOUT =
      Pattern.compile(
          "(?<break>(?:(?<![ \\t])[ \\t]++)?+(?:\\r\\n|\\r|\\n)[ \\t]*+)"
              + "|(?<sign>[^\\p{L}\\p{N}\\s])\\k<sign>{40,}+");

  /** Which build runs LanguageTool, gives it its text and takes down what it says. */
  private static final String CODE =
      Fingerprint.sha256(
          String.join(
              " ",
              DataFile.beside(GrammarEngine.class, "engine-parts.txt").lines().stream()
                  .map(GrammarEngine::code)
                  .toList()));

  private final ConcurrentLinkedQueue<JLanguageTool> idle = new ConcurrentLinkedQueue<>();
  private final Predicate<Rule> isWanted;

  /**
   * @param isWanted which rules run; where two rules match the same words, LanguageTool reports one
   *     of them only, so a rule that nobody reads would hide another
   */
  GrammarEngine(Predicate<Rule> isWanted) {
    this.isWanted = isWanted;
  }

  /**
   * Every match of LanguageTool in the article, with offsets into the article's text. What it had
   * found when it was told to stop is chance, and is lost.
   *
   * @param stop asked between sentences whether nobody waits any longer
   * @throws CancellationException when it was told to stop
   */
  List<LanguageMatch> matches(Article article, BooleanSupplier stop) {
    JLanguageTool borrowed = idle.poll();
    JLanguageTool tool = borrowed == null ? newTool() : borrowed;
    try {
      tool.setCheckCancelledCallback(stop::getAsBoolean);
      List<LanguageMatch> matches =
          tool.check(annotate(article)).stream().map(LanguageMatch::of).toList();
      if (stop.getAsBoolean()) {
        throw new CancellationException("nobody waits any longer");
      }
      tool.setCheckCancelledCallback(() -> false);
      // One that failed or was stopped may be in any state, and is not used again.
      idle.add(tool);
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hash of everything that the matches depend on: what LanguageTool gets of the article, which
   * LanguageTool it is, which of its rules run and how what they say is taken down.
   *
   * @param choice which rules are wanted, see {@link Grading#choice()}
   */
  static String origin(Article article, String choice) {
    StringBuilder all = new StringBuilder();
    all.append(GrammarVersion.words())
        .append(' ')
        .append(SharedAnalysis.LANGUAGE)
        .append(' ')
        .append(SPELLER)
        .append(' ')
        .append(Runtime.version())
        .append(' ')
        .append(CODE)
        .append('\n')
        .append(choice);
    // The text of a paragraph is given as it stands, less its line breaks.
    for (Span span : paragraphs(article)) {
      all.append('\n').append(span.begin()).append(' ').append(span.end());
    }
    return Fingerprint.sha256(all.append('\n').append(article.text()).toString());
  }

  /** Hash of a class as it was built; its name is relative to this package. */
  static String code(String name) {
    try (InputStream in = GrammarEngine.class.getResourceAsStream(name + ".class")) {
      if (in == null) {
        throw new IllegalStateException("the build is incomplete: there is no " + name);
      }
      return Fingerprint.sha256(new String(in.readAllBytes(), ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a rule looks words up in a dictionary. */
  static boolean isSpeller(Rule rule) {
    return SPELLER.matcher(rule.getId()).matches();
  }

  private JLanguageTool newTool() {
    SharedAnalysis shared = SharedAnalysis.english();
    JLanguageTool tool = new GrammarTool(shared.language(), shared);
    Set<String> wanted = new HashSet<>();
    Set<String> unwanted = new HashSet<>();
    for (Rule rule : tool.getAllRules()) {
      boolean isRaised = !isSpeller(rule) && isWanted.test(rule);
      (isRaised ? wanted : unwanted).add(rule.getId());
    }
    // A group is switched off as a whole, so it runs when any of its rules is raised.
    unwanted.removeAll(wanted);
    tool.disableRules(List.copyOf(unwanted));
    return tool;
  }

  /**
   * The whole text with its layout said in LanguageTool's terms: blocks are paragraphs, a line
   * break inside a block is a space, and a row of one sign is short. Where sentences never end, the
   * parts that the article cut them into are paragraphs, for LanguageTool's cost grows faster than
   * the sentence.
   */
  private static AnnotatedText annotate(Article article) {
    AnnotatedTextBuilder builder = new AnnotatedTextBuilder();
    int at = 0;
    for (Span span : paragraphs(article)) {
      if (span.begin() > at) {
        builder.addMarkup(article.text().substring(at, span.begin()), at == 0 ? "" : "\n\n");
      }
      String text = article.textOf(span);
      Matcher layout = LAYOUT.matcher(text);
      int from = 0;
      while (layout.find()) {
        builder.addText(text.substring(from, layout.start()));
        String sign = layout.group("sign");
        builder.addMarkup(layout.group(), sign == null ? " " : sign.repeat(3));
        from = layout.end();
      }
      builder.addText(text.substring(from));
      at = span.end();
    }
    return builder.build();
  }

  private static List<Span> paragraphs(Article article) {
    List<Span> paragraphs = new ArrayList<>();
    for (Block block : article.blocks()) {
      List<Span> sentences = article.sentencesOf(block).stream().map(Sentence::span).toList();
      if (sentences.stream().anyMatch(s -> s.length() > LONGEST_SENTENCE)) {
        paragraphs.addAll(sentences);
      } else {
        paragraphs.add(block.span());
      }
    }
    return paragraphs;
  }
}
