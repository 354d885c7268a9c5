package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.StoryRow;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;

/**
 * A story cut at the ends of its findings. Findings may lie in each other, overlap or run over
 * several blocks, which marks on a page cannot; so a block becomes a row of pieces, and each piece
 * knows all the findings that hold it.
 */
final class MarkedText {

  private final StoryRow story;
  private final List<Numbered> findings = new ArrayList<>();

  MarkedText(StoryRow story) {
    this.story = story;
    for (FindingRow finding : story.findings()) {
      findings.add(new Numbered(findings.size() + 1, finding));
    }
  }

  /**
   * A finding and its number in the story.
   *
   * @param number from 1, by place
   * @param row the finding
   */
  record Numbered(int number, FindingRow row) {
    Span span() {
      return row.located().finding().span();
    }
  }

  /**
   * A stretch of a block, or one of its edges where the text is empty.
   *
   * @param text the words; empty for an edge
   * @param holders the findings that hold the words
   * @param opening the findings that begin here
   * @param closing the findings that end here
   */
  record Piece(
      String text, List<Numbered> holders, List<Numbered> opening, List<Numbered> closing) {}

  /**
   * A block.
   *
   * @param kind what it is
   * @param pieces its text
   */
  record MarkedBlock(BlockKind kind, List<Piece> pieces) {}

  /**
   * Blocks that stand beside the explanations of the findings that begin in the first of them.
   *
   * @param blocks in the order of the story
   * @param findings by place
   */
  record Passage(List<MarkedBlock> blocks, List<Numbered> findings) {}

  /** Hands over the story, passage by passage; every finding stands beside exactly one. */
  void eachPassage(Consumer<Passage> consumer) {
    List<Block> blocks = story.blocks();
    List<MarkedBlock> passage = new ArrayList<>();
    List<Numbered> beside = new ArrayList<>();
    List<Numbered> running = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < blocks.size(); i++) {
      boolean last = i + 1 == blocks.size();
      int upTo = last ? Integer.MAX_VALUE : blocks.get(i).span().end();
      List<Numbered> here = new ArrayList<>();
      while (next < findings.size() && findings.get(next).span().begin() < upTo) {
        here.add(findings.get(next++));
      }
      if (!here.isEmpty() && !passage.isEmpty()) {
        consumer.accept(new Passage(List.copyOf(passage), List.copyOf(beside)));
        passage.clear();
        beside.clear();
      }
      beside.addAll(here);
      int following = last ? Integer.MAX_VALUE : blocks.get(i + 1).span().begin();
      passage.add(marked(blocks.get(i), here, running, following));
    }
    beside.addAll(findings.subList(next, findings.size()));
    if (!passage.isEmpty() || !beside.isEmpty()) {
      consumer.accept(new Passage(List.copyOf(passage), List.copyOf(beside)));
    }
  }

  /**
   * Cuts one block.
   *
   * @param beginning the findings that begin in it or in the white space before it
   * @param running those that began before and go on; brought up to date
   * @param following where the next block begins
   */
  private MarkedBlock marked(
      Block block, List<Numbered> beginning, List<Numbered> running, int following) {
    Span span = block.span();
    List<Numbered> opening = beginning.stream().filter(f -> f.span().overlaps(span)).toList();
    List<Numbered> holding = new ArrayList<>(running);
    holding.addAll(opening);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(span.begin(), span.end()));
    for (Numbered finding : holding) {
      cuts.add(Math.max(span.begin(), finding.span().begin()));
      cuts.add(Math.min(span.end(), finding.span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    List<Numbered> open = new ArrayList<>(running);
    int begun = 0;
    int from = span.begin();
    for (int to : cuts) {
      if (to > from) {
        String text = story.text().substring(from, to);
        pieces.add(new Piece(PageText.flowing(text), List.copyOf(open), List.of(), List.of()));
      }
      from = to;
      List<Numbered> closing = new ArrayList<>();
      for (Numbered finding : open) {
        if (finding.span().end() <= to || (to == span.end() && finding.span().end() <= following)) {
          closing.add(finding);
        }
      }
      open.removeAll(closing);
      List<Numbered> begins = new ArrayList<>();
      while (begun < opening.size()
          && Math.max(span.begin(), opening.get(begun).span().begin()) <= to
          && to < span.end()) {
        begins.add(opening.get(begun++));
      }
      open.addAll(begins);
      if (!closing.isEmpty() || !begins.isEmpty()) {
        pieces.add(new Piece("", List.of(), begins, closing));
      }
    }
    running.clear();
    running.addAll(open);
    return new MarkedBlock(block.kind(), pieces);
  }
}
