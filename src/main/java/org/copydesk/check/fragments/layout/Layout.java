package org.copydesk.check.fragments.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.ContentWords;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * An article read line by line: which lines are prose, where the prose begins and ends, which words
 * a line shares with it, and what kind of text it is. The rules of this package share one.
 */
public final class Layout {

  /** A block of more characters than this is never a heading, label, caption or form. */
  private static final int LONGEST_PLAIN = 600;

  private static final int FEWEST_PROSE_WORDS = 14;

  /**
   * Running text holds many small words, headlines and lists few. jusText asks for 30 in 100; dense
   * agency English has fewer, and a long paragraph that ends in a full stop needs only some.
   */
  private static final double SMALL_WORD_SHARE = 0.22;

  private static final double SMALL_WORD_SHARE_OF_A_LONG_PARAGRAPH = 0.1;
  private static final int LONG_PARAGRAPH = 25;

  private static final Set<String> REPORTING_WORDS =
      DataFile.beside(Layout.class, "reporting-words.txt").words();
  private static final Set<String> SCHOLARLY_HEADINGS =
      DataFile.beside(Layout.class, "scholarly-headings.txt").words();

  private static final Cues SECTIONS = Cues.read(Layout.class, "section-label.tsv");

  /** Home &gt; News &gt; Asia, or Business / Markets. */
  private static final Pattern PATH =
      Pattern.compile("[\\p{L} &'-]{2,30}+(?:[>\u203a\u00bb/|\u2192][\\p{L} &'-]{2,30}+){1,4}+");

  private static final int LONGEST_SECTION = 3;
  private static final int LONGEST_PATH = 10;

  /** The headline is one of the first lines. */
  private static final int TITLE_AMONG = 3;

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:\\p{Nd}{1,2}+\\.){1,3}+(?:\\p{Nd}{1,2}+)?+ \\p{Lu}");
  private static final Pattern FIGURE = Pattern.compile("^(?:Figure|Table|Fig\\.) ?\\p{Nd}");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\p{Nd}{1,3}+\\]");

  private static final String ORNAMENT = " #>*_|\u2022\u2023\u25aa\u25e6\u00b7=~\u2013\u2014-";

  private final Article article;
  private final List<Line> lines;
  private final int firstProse;
  private final int lastProse;
  private final Map<String, Integer> stems = new HashMap<>();
  private final Set<String> lowerCase = new HashSet<>();
  private final Set<String> capitalised = new HashSet<>();
  private final boolean scholarly;
  private final boolean reporting;
  private final int titleIndex;
  private final Map<String, Boolean> said = new HashMap<>();

  private Layout(CheckContext context) {
    this.article = context.article();
    List<Line> read = new ArrayList<>();
    int first = -1;
    int last = -1;
    int proseWords = 0;
    int reportingWords = 0;
    int addressing = 0;
    for (Block block : article.blocks()) {
      Line line = line(article, block);
      read.add(line);
      for (String stem : new HashSet<>(line.words().stream().map(Stem::of).toList())) {
        stems.merge(stem, 1, Integer::sum);
      }
      if (!line.prose()) {
        continue;
      }
      first = first < 0 ? block.index() : first;
      last = block.index();
      proseWords += line.size();
      for (Token token : article.tokensOf(block)) {
        if (token.isWord()) {
          String word = lower(token.text());
          (token.isCapitalised() ? capitalised : lowerCase).add(word);
          reportingWords += REPORTING_WORDS.contains(word) ? 1 : 0;
          addressing += word.equals("you") || word.equals("your") ? 1 : 0;
        }
      }
    }
    this.lines = List.copyOf(read);
    this.firstProse = first;
    this.lastProse = last;
    this.scholarly = scholarly(article, read);
    // About one reporting word in 200 tells news from a handbook; one "you" in 60 a guide.
    this.reporting =
        reportingWords >= 2 && reportingWords * 200 >= proseWords && addressing * 60 < proseWords;
    this.titleIndex = titleIndex(article, read.subList(0, first < 0 ? read.size() : first));
  }

  /** The layout of the article of this context, read once. */
  public static Layout of(CheckContext context) {
    return context.reading(Layout.class, Layout::new);
  }

  public List<Line> lines() {
    return lines;
  }

  /** The line before this one that is not empty. */
  public Optional<Line> before(Line line) {
    return line.index() == 0 ? Optional.empty() : Optional.of(lines.get(line.index() - 1));
  }

  /** The line after this one that is not empty. */
  public Optional<Line> after(Line line) {
    return line.index() + 1 == lines.size()
        ? Optional.empty()
        : Optional.of(lines.get(line.index() + 1));
  }

  public boolean hasProse() {
    return firstProse >= 0;
  }

  /** Whether the line stands above all running text. */
  public boolean isAboveProse(Line line) {
    return hasProse() && line.index() < firstProse;
  }

  /** Whether the line stands below all running text. */
  public boolean isBelowProse(Line line) {
    return hasProse() && line.index() > lastProse;
  }

  /** Whether running text stands above and below the line. */
  public boolean isWithinProse(Line line) {
    return hasProse() && line.index() > firstProse && line.index() < lastProse;
  }

  /** Whether running text stands above the line. */
  public boolean isAfterProse(Line line) {
    return hasProse() && line.index() > firstProse;
  }

  /** The line above the running text that names the story, or else the first such line. */
  public Optional<Line> title() {
    return titleIndex < 0 ? Optional.empty() : Optional.of(lines.get(titleIndex));
  }

  /**
   * Whether it is a paper, a textbook or an encyclopaedia entry: numbered headings or figures,
   * reference marks, an abstract. Such texts have an introduction and a conclusion by right.
   */
  public boolean isScholarly() {
    return scholarly;
  }

  /** Whether it reports: people say and announce things, and the reader is not addressed. */
  public boolean isReporting() {
    return reporting;
  }

  /** In how many lines beside this one the word, or a form of it, stands. */
  public int elsewhere(String word) {
    return stems.getOrDefault(Stem.of(word), 0) - 1;
  }

  /** The words of a line that carry meaning. */
  public static List<String> contentWords(Line line) {
    return line.words().stream()
        .filter(w -> Character.isLetter(w.codePointAt(0)) && !isSmallWord(w))
        .toList();
  }

  public static boolean isSmallWord(String word) {
    return ContentWords.isSmall(word);
  }

  /** Whether running text has the word with a capital only: most likely a name. */
  public boolean isOnlyCapitalised(String word) {
    return capitalised.contains(word) && !lowerCase.contains(word);
  }

  /** Whether running text holds these words in this order. */
  public boolean proseSays(List<String> words) {
    return said.computeIfAbsent(
        " " + String.join(" ", words) + " ",
        run -> lines.stream().anyMatch(l -> l.prose() && l.joined().contains(run)));
  }

  /** Whether one of the words stands in running text. */
  public boolean proseUsesAnyOf(Set<String> words) {
    return words.stream().anyMatch(w -> lowerCase.contains(w) || capitalised.contains(w));
  }

  /** From the first line to the last, both in full. */
  public static Span across(Line first, Line last) {
    return first.span().union(last.span());
  }

  /** Whether the line names a section of a site, or the path to one. */
  public boolean namesSection(Line line) {
    return namesSection(article, line);
  }

  private static boolean namesSection(Article article, Line line) {
    if (!line.isLabel()) {
      return false;
    }
    boolean name = line.size() <= LONGEST_SECTION && !SECTIONS.filling(line.plain()).isEmpty();
    return name
        || (line.size() <= LONGEST_PATH
            && PATH.matcher(article.textOf(line.block())).matches()
            && SECTIONS.at(line.plain(), 0).isPresent());
  }

  private static int titleIndex(Article article, List<Line> aboveProse) {
    for (Line line : aboveProse.subList(0, Math.min(TITLE_AMONG, aboveProse.size()))) {
      if (line.isLabel()
          && line.size() > 1
          && !line.words().get(0).equals("by")
          && !namesSection(article, line)) {
        return line.index();
      }
    }
    return article
        .headline()
        .map(Block::index)
        .filter(i -> i < aboveProse.size())
        .orElse(aboveProse.isEmpty() ? -1 : 0);
  }

  private static Line line(Article article, Block block) {
    List<String> words = new ArrayList<>();
    int small = 0;
    int capitals = 0;
    for (Token token : article.tokensOf(block)) {
      if (token.kind() != TokenKind.SIGN) {
        String word = lower(token.text());
        words.add(word);
        small += ContentWords.isSmall(word) ? 1 : 0;
        capitals += Character.isUpperCase(token.text().codePointAt(0)) ? 1 : 0;
      }
    }
    String text = article.textOf(block);
    boolean closed = isClosed(text);
    boolean isLong = words.size() >= LONG_PARAGRAPH;
    double share = isLong && closed ? SMALL_WORD_SHARE_OF_A_LONG_PARAGRAPH : SMALL_WORD_SHARE;
    boolean prose =
        block.kind() != BlockKind.TABLE_ROW
            && words.size() >= FEWEST_PROSE_WORDS
            && small >= share * words.size()
            && (closed || isLong);
    return new Line(block, plain(text), List.copyOf(words), capitals, prose, closed);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  private static String plain(String text) {
    if (text.length() > LONGEST_PLAIN) {
      return "";
    }
    String folded = Fingerprint.normalise(text);
    int begin = 0;
    int end = folded.length();
    while (begin < end && ORNAMENT.indexOf(folded.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && ORNAMENT.indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(begin, end);
  }

  private static boolean isClosed(String text) {
    int end = text.length();
    while (end > 0 && "\"'\u201d\u2019)]*_ ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?\u2026;".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean scholarly(Article article, List<Line> lines) {
    int numbered = 0;
    int figures = 0;
    int headings = 0;
    for (Line line : lines) {
      if (line.plain().isEmpty() || line.prose()) {
        continue;
      }
      String text = article.textOf(line.block());
      numbered += line.size() <= 12 && NUMBERED.matcher(text).find() ? 1 : 0;
      figures += FIGURE.matcher(text).find() ? 1 : 0;
      headings += SCHOLARLY_HEADINGS.contains(String.join(" ", line.words())) ? 1 : 0;
    }
    long references = REFERENCE.matcher(article.text()).results().limit(3).count();
    return numbered >= 2 || figures > 0 || headings > 0 || references >= 3;
  }
}
