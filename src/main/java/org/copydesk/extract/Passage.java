package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Setting;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/** The text between two borders of block elements while it is being read, with its links. */
final class Passage {

  /** Where a link leads that stands for a footnote or endnote. */
  static final String NOTE = "#note";

  private final StringBuilder raw = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<Chunk.SettingRun> runs = new ArrayList<>();
  private @Nullable String target;
  private int targetBegin;
  private int raisedBegin = -1;

  /** The passage behind this one: a link that is open here goes on there. */
  Passage next() {
    Passage next = new Passage();
    next.target = target;
    next.raisedBegin = raisedBegin < 0 ? -1 : 0;
    return next;
  }

  boolean isBlank() {
    return WhiteSpace.isAll(raw);
  }

  void append(char[] ch, int start, int length, Setting setting) {
    if (runs.isEmpty() || !runs.get(runs.size() - 1).setting().equals(setting)) {
      runs.add(new Chunk.SettingRun(runs.isEmpty() ? 0 : raw.length(), setting));
    }
    raw.append(ch, start, length);
  }

  void breakLine() {
    raw.append('\n');
  }

  void startLink(@Nullable String to) {
    endLink();
    target = to;
    targetBegin = raw.length();
  }

  void endLink() {
    if (target != null && NoteMarks.isLinkedMark(raw, targetBegin, target)) {
      cut(targetBegin);
      refer();
    } else if (target != null && !target.isBlank() && raw.length() > targetBegin) {
      links.add(new Link(new Span(targetBegin, raw.length()), target.strip()));
    }
    target = null;
  }

  void startRaised() {
    raisedBegin = raw.length();
  }

  /** A raised number that no unit or power bears is the mark of a note, linked or not. */
  void endRaised() {
    int begin = raisedBegin;
    raisedBegin = -1;
    if (begin > 0 && begin < raw.length() && NoteMarks.isRaisedMark(raw, begin)) {
      cut(begin);
      refer();
    }
  }

  /** A note stands for a source of the word before it, as a link does. */
  void refer() {
    int end = raw.length();
    int begin = end;
    while (begin > 0 && !WhiteSpace.is(raw.charAt(begin - 1))) {
      begin--;
    }
    if (begin < end) {
      links.add(new Link(new Span(begin, end), NOTE));
    }
  }

  /** What was read, with every link closed. */
  Chunk chunk(BlockKind kind, int page, int cell) {
    if (runs.isEmpty()) {
      runs.add(new Chunk.SettingRun(0, Setting.UNTOLD));
    }
    return new Chunk(kind, raw.toString(), links, runs, page, cell);
  }

  private void cut(int length) {
    raw.setLength(length);
    while (runs.size() > 1 && runs.get(runs.size() - 1).begin() > length) {
      runs.remove(runs.size() - 1);
    }
  }
}
