package org.copydesk.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The text of one submission with its structure. Immutable; its blocks, sentences and tokens lie in
 * order, do not overlap, and quote the text. Sentences and tokens are found when they are first
 * asked for.
 */
public final class Article implements Submission {

  /** A first line of more words than this is a paragraph, not a headline. */
  private static final int LONGEST_HEADLINE = 30;

  /** Characters of the longest sentence; the longest in edited prose have about a thousand. */
  private static final int LONGEST_SENTENCE = 3_000;

  private final String name;
  private final String text;
  private final List<Block> blocks;
  private final List<Link> links;
  private final SentenceSplitter splitter;
  private final int[] lineStarts;
  private final int[] linkedOfBlock;

  /** Costs more than all else about a text, and some texts are only looked up by their layout. */
  private volatile @Nullable Parsed parsed;

  /** The sentences and words of a text, and where those of each block begin. */
  private record Parsed(
      List<Sentence> sentences,
      List<Token> tokens,
      int[] firstSentenceOfBlock,
      int[] firstTokenOfSentence) {}

  private Article(
      String name, String text, List<Block> blocks, List<Link> links, SentenceSplitter splitter) {
    this.name = name;
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.links = List.copyOf(links);
    this.splitter = splitter;
    this.lineStarts = lineStarts(text);
    this.linkedOfBlock = linkedOfBlock(this.blocks, this.links);
  }

  /** Two threads may both do this at once: what they find is the same. */
  private Parsed parsed() {
    Parsed known = parsed;
    if (known == null) {
      known = parse();
      parsed = known;
    }
    return known;
  }

  private Parsed parse() {
    List<Sentence> allSentences = new ArrayList<>();
    int[] firstSentenceOfBlock = new int[blocks.size() + 1];
    for (Block block : blocks) {
      firstSentenceOfBlock[block.index()] = allSentences.size();
      for (Span s : splitter.split(block.span().in(text))) {
        for (Span part : parts(s.shift(block.span().begin()), text)) {
          Span span = part.trim(text);
          if (!span.isEmpty()) {
            allSentences.add(new Sentence(allSentences.size(), block.index(), span));
          }
        }
      }
    }
    firstSentenceOfBlock[blocks.size()] = allSentences.size();
    List<Token> allTokens = new ArrayList<>();
    int[] firstTokenOfSentence = new int[allSentences.size() + 1];
    for (Sentence sentence : allSentences) {
      firstTokenOfSentence[sentence.index()] = allTokens.size();
      allTokens.addAll(Tokenizer.tokenize(text, sentence, allTokens.size()));
    }
    firstTokenOfSentence[allSentences.size()] = allTokens.size();
    return new Parsed(
        List.copyOf(allSentences),
        List.copyOf(allTokens),
        firstSentenceOfBlock,
        firstTokenOfSentence);
  }

  /**
   * An article with its layout as the reader found it.
   *
   * @param name see {@link Submission#name()}
   * @param text the audited text
   * @param blocks in order, numbered from 0, without overlap, inside the text
   * @param links in any order
   * @param splitter finds the sentences of each block
   * @throws IllegalArgumentException when the blocks do not fit the text
   */
  public static Article of(
      String name, String text, List<Block> blocks, List<Link> links, SentenceSplitter splitter) {
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Span span = blocks.get(i).span();
      if (blocks.get(i).index() != i || span.begin() < at || span.end() > text.length()) {
        throw new IllegalArgumentException("block " + i + " does not fit the text of " + name);
      }
      at = span.end();
    }
    return new Article(name, text, blocks, links, splitter);
  }

  /** An article of plain text; its blocks are found by {@link PlainText}. */
  public static Article ofPlainText(String name, String text, SentenceSplitter splitter) {
    return of(name, text, PlainText.blocks(text), List.of(), splitter);
  }

  @Override
  public String name() {
    return name;
  }

  /** The audited text; every span of this article lies in it. */
  public String text() {
    return text;
  }

  public List<Block> blocks() {
    return blocks;
  }

  public List<Link> links() {
    return links;
  }

  public List<Sentence> sentences() {
    return parsed().sentences();
  }

  public List<Token> tokens() {
    return parsed().tokens();
  }

  public String textOf(Span span) {
    return span.in(text);
  }

  public String textOf(Block block) {
    return block.span().in(text);
  }

  public String textOf(Sentence sentence) {
    return sentence.span().in(text);
  }

  public List<Sentence> sentencesOf(Block block) {
    int[] first = parsed().firstSentenceOfBlock();
    return sentences().subList(first[block.index()], first[block.index() + 1]);
  }

  public List<Token> tokensOf(Sentence sentence) {
    int[] first = parsed().firstTokenOfSentence();
    return tokens().subList(first[sentence.index()], first[sentence.index() + 1]);
  }

  public List<Token> tokensOf(Block block) {
    Parsed read = parsed();
    return read.tokens()
        .subList(
            read.firstTokenOfSentence()[read.firstSentenceOfBlock()[block.index()]],
            read.firstTokenOfSentence()[read.firstSentenceOfBlock()[block.index() + 1]]);
  }

  public Block blockOf(Sentence sentence) {
    return blocks.get(sentence.block());
  }

  public Sentence sentenceOf(Token token) {
    return sentences().get(token.sentence());
  }

  /** The sentence that holds this offset; nothing for white space between sentences. */
  public Optional<Sentence> sentenceAt(int offset) {
    return at(sentences(), offset, Sentence::span);
  }

  /** The block that holds this offset; nothing for white space between blocks. */
  public Optional<Block> blockAt(int offset) {
    return at(blocks, offset, Block::span);
  }

  /**
   * The first line that names the story: of the first three blocks, the first heading, or else the
   * first of at least four words that is short and ends without a full stop.
   */
  public Optional<Block> headline() {
    List<Block> top = blocks.subList(0, Math.min(3, blocks.size()));
    for (Block block : top) {
      if (block.kind() == BlockKind.HEADING && wordsOf(block) > 1) {
        return Optional.of(block);
      }
    }
    for (Block block : top) {
      long words = wordsOf(block);
      if (words >= 4 && words <= LONGEST_HEADLINE && !textOf(block).endsWith(".")) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }

  /** How many words a block holds; numbers and signs are none. */
  public int wordsOf(Block block) {
    return (int) tokensOf(block).stream().filter(Token::isWord).count();
  }

  /** The share of a block's characters that are linked, from 0 to 1. */
  public double linkedShare(Block block) {
    return linkedOfBlock[block.index()] / (double) block.span().length();
  }

  /** How many words the article holds; numbers and signs are none. */
  public int words() {
    return (int) tokens().stream().filter(Token::isWord).count();
  }

  /** The line and column of an offset from 0 to the length of the text. */
  public Place placeOf(int offset) {
    int low = 0;
    int high = lineStarts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Place(low + 1, offset - lineStarts[low] + 1);
  }

  /**
   * Cuts a run of words that never ends, at a space or else at a sign: nobody wrote it as one
   * sentence, and what works sentence by sentence has to stay bounded. A word is never cut.
   */
  private static List<Span> parts(Span sentence, String text) {
    List<Span> parts = new ArrayList<>();
    int begin = sentence.begin();
    while (sentence.end() - begin > LONGEST_SENTENCE) {
      int limit = begin + LONGEST_SENTENCE;
      int end = lastCut(text, begin, limit, Character::isWhitespace);
      if (end == begin) {
        end = lastCut(text, begin, limit, c -> !isOfWord(c));
      }
      if (end == begin) {
        end = limit;
        while (end < sentence.end() && isOfWord(text.charAt(end))) {
          end++;
        }
      }
      parts.add(new Span(begin, end));
      begin = end;
    }
    if (begin < sentence.end()) {
      parts.add(new Span(begin, sentence.end()));
    }
    return parts;
  }

  /** The place behind the last character of this kind; {@code begin} where there is none. */
  private static int lastCut(String text, int begin, int end, IntPredicate kind) {
    int cut = end;
    while (cut > begin && !kind.test(text.charAt(cut - 1))) {
      cut--;
    }
    return cut;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate((char) c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static <T> Optional<T> at(List<T> items, int offset, Function<T, Span> spanOf) {
    int low = 0;
    int high = items.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = spanOf.apply(items.get(middle));
      if (span.contains(offset)) {
        return Optional.of(items.get(middle));
      }
      if (offset < span.begin()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Optional.empty();
  }

  private static int[] linkedOfBlock(List<Block> blocks, List<Link> links) {
    List<Span> linked =
        links.stream().map(Link::span).sorted(Comparator.comparingInt(Span::begin)).toList();
    int[] characters = new int[blocks.size()];
    int counted = 0;
    int block = 0;
    for (Span span : linked) {
      while (block < blocks.size() && blocks.get(block).span().end() <= counted) {
        block++;
      }
      while (block < blocks.size() && blocks.get(block).span().end() <= span.begin()) {
        block++;
      }
      for (int b = block; b < blocks.size() && blocks.get(b).span().begin() < span.end(); b++) {
        Span here = blocks.get(b).span();
        int begin = Math.max(Math.max(span.begin(), counted), here.begin());
        characters[b] += Math.max(0, Math.min(span.end(), here.end()) - begin);
      }
      counted = Math.max(counted, span.end());
    }
    return characters;
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(Collections.singletonList(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
