package org.copydesk.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * The passages of a text: every run of five words within a paragraph, each as a number of 31 bits.
 * Of a long text those with the smallest numbers stand for all: which these are depends on the
 * passages alone, so that the same ones are picked from every text that holds them.
 *
 * @param numbers distinct and ascending, at most {@value #MOST}
 * @param whole whether these are all of them
 */
public record Passages(int[] numbers, boolean whole) {

  /** Words in a passage: fewer are common phrases, more break with every edit. */
  static final int WORDS = 5;

  /** Passages kept of one text, those of about 4,500 words; a text of a megabyte has 170,000. */
  static final int MOST = 4_096;

  /**
   * Paragraphs of fewer words are left aside: headings, captions and most of what the pages of one
   * site have in common.
   */
  static final int FEWEST_WORDS = 12;

  private static final int BYTES = 4;

  /** The passages of an article, kept ones only. */
  public static Passages of(Article article) {
    return of(numbers(article));
  }

  static Passages of(int[] all) {
    return new Passages(all.length <= MOST ? all : Arrays.copyOf(all, MOST), all.length <= MOST);
  }

  /** Reads back what {@link #bytes} wrote. */
  public static Passages ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    boolean whole = buffer.get() == 1;
    int[] numbers = new int[buffer.remaining() / BYTES];
    buffer.asIntBuffer().get(numbers);
    return new Passages(numbers, whole);
  }

  /** These passages in at most 16,385 bytes. */
  public byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(1 + numbers.length * BYTES);
    buffer.put((byte) (whole ? 1 : 0));
    buffer.asIntBuffer().put(numbers);
    return buffer.array();
  }

  public int size() {
    return numbers.length;
  }

  /**
   * The share of these passages that also stand in another text, 0 to 1: exact when both are whole,
   * else an estimate from those that were kept of both.
   */
  public double shareIn(Passages other) {
    int limit = Math.min(limit(), other.limit());
    int own = 0;
    int common = 0;
    int j = 0;
    for (int number : numbers) {
      if (number > limit) {
        break;
      }
      own++;
      while (j < other.numbers.length && other.numbers[j] < number) {
        j++;
      }
      common += j < other.numbers.length && other.numbers[j] == number ? 1 : 0;
    }
    return own == 0 ? 0 : common / (double) own;
  }

  /** Up to this number every passage of the text was kept. */
  private int limit() {
    return whole ? Integer.MAX_VALUE : numbers[numbers.length - 1];
  }

  /** Every passage of an article, distinct and ascending. */
  static int[] numbers(Article article) {
    IntStream.Builder numbers = IntStream.builder();
    long[] words = new long[WORDS];
    for (Block block : article.blocks()) {
      if (article.tokensOf(block).stream().filter(t -> !isSign(t)).count() < FEWEST_WORDS) {
        continue;
      }
      int count = 0;
      for (Token token : article.tokensOf(block)) {
        if (isSign(token)) {
          continue;
        }
        words[count % WORDS] = number(folded(token));
        count++;
        if (count >= WORDS) {
          numbers.add(passage(words, count));
        }
      }
    }
    return numbers.build().sorted().distinct().toArray();
  }

  /** A word without what an editor would not call a change. */
  static String folded(Token token) {
    return token.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  /** The words of an article in order, without signs; the same for one text in two formats. */
  static List<String> words(Article article) {
    return article.tokens().stream().filter(t -> !isSign(t)).map(Passages::folded).toList();
  }

  private static boolean isSign(Token token) {
    return token.kind() == TokenKind.SIGN;
  }

  private static int passage(long[] words, int count) {
    long number = 0;
    for (int i = 0; i < WORDS; i++) {
      number = mixed(number * 31 + words[(count + i) % WORDS]);
    }
    return (int) (number >>> 33);
  }

  private static long number(String word) {
    long number = word.length();
    for (int i = 0; i < word.length(); i++) {
      number = number * 1_000_003 + word.charAt(i);
    }
    return mixed(number);
  }

  /** Spreads the bits evenly: the finisher of the generator SplitMix64. */
  private static long mixed(long number) {
    long z = number;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passages p && whole == p.whole && Arrays.equals(numbers, p.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return numbers.length + (whole ? " passages" : " passages of more");
  }
}
