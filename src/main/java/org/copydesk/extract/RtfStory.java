package org.copydesk.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * An RTF file without the head and foot of its pages, comments, deleted and hidden text, and with
 * its notes behind the paragraph they belong to. RTF is groups in braces, control words behind
 * backslashes, and text; a group's first word says what the group is, so whole groups can be passed
 * over without a knowledge of the rest.
 */
final class RtfStory {

  /** Groups that are no part of the text, by their first word. */
  private static final Set<String> UNSEEN =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "annotation",
          "atnid",
          "atnauthor",
          "atndate",
          "atntime",
          "atnref",
          "atnparent",
          "atrfstart",
          "atrfend",
          "atnicn",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "pict");

  private static final int LONGEST_WORD = 32;

  /** What holds inside a group and ends with it. */
  private record State(boolean hidden, boolean deleted, boolean note) {}

  private final byte[] in;
  private final ReviewMarks marks;
  private final Deque<State> groups = new ArrayDeque<>();
  private final Deque<ByteArrayOutputStream> outer = new ArrayDeque<>();
  private final List<byte[]> notes = new ArrayList<>();
  private ByteArrayOutputStream out;
  private State state = new State(false, false, false);
  private int at;

  /**
   * @param rtf the file
   * @param marks counts comments and changes
   */
  RtfStory(byte[] rtf, ReviewMarks marks) {
    this.in = rtf;
    this.marks = marks;
    this.out = new ByteArrayOutputStream(rtf.length);
  }

  /** The file as it is to be read. */
  byte[] bytes() {
    while (at < in.length) {
      switch (in[at]) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        default -> text(1);
      }
    }
    while (!outer.isEmpty()) {
      endNote();
    }
    return out.toByteArray();
  }

  /** Whether the file ends inside a group, as one does that was cut off; known when it was read. */
  boolean isCutOff() {
    return !groups.isEmpty();
  }

  private void open() {
    String word = destination();
    if (UNSEEN.contains(word)) {
      if (word.equals("annotation")) {
        marks.comment();
      }
      skipGroup();
      return;
    }
    groups.push(state);
    boolean note = word.equals("footnote") && outer.isEmpty();
    if (note) {
      outer.push(out);
      out = new ByteArrayOutputStream();
      at = behind(word);
    } else {
      out.write('{');
      at++;
    }
    state = new State(state.hidden, state.deleted, note);
  }

  private void close() {
    at++;
    if (state.note) {
      endNote();
    } else {
      if (groups.size() == 1) {
        writeNotes();
      }
      out.write('}');
    }
    state = groups.isEmpty() ? new State(false, false, false) : groups.pop();
  }

  private void endNote() {
    notes.add(out.toByteArray());
    out = outer.pop();
  }

  private void writeNotes() {
    if (outer.isEmpty()) {
      for (byte[] note : notes) {
        write("\\par {\\pard\\plain ");
        out.writeBytes(note);
        write("}");
      }
      notes.clear();
    }
  }

  /** A control word or sign; those that change what is seen are followed. */
  private void control() {
    int end = at + 1;
    if (end >= in.length) {
      text(1);
      return;
    }
    if (!isLetter(in[end])) {
      text(in[end] == '\'' ? Math.min(4, in.length - at) : 2);
      return;
    }
    String word = word(end);
    end += word.length();
    int digits = end;
    if (digits < in.length && in[digits] == '-') {
      digits++;
    }
    int first = digits;
    while (digits < in.length && in[digits] >= '0' && in[digits] <= '9') {
      digits++;
    }
    boolean number = digits > first;
    boolean off = number && digits == first + 1 && in[first] == '0';
    end = number ? digits : end;
    if (end < in.length && in[end] == ' ') {
      end++;
    }
    switch (word) {
      case "v" -> state = new State(!off, state.deleted, state.note);
      case "deleted" -> {
        if (!off && !state.deleted) {
          marks.change();
        }
        state = new State(state.hidden, !off, state.note);
      }
      case "revised" -> {
        if (!off) {
          marks.change();
        }
      }
      case "plain" -> state = new State(false, false, state.note);
      case "bin" -> {
        long length = number && digits - first < 10 ? Long.parseLong(ascii(first, digits)) : 0;
        at = (int) Math.min(in.length, end + length);
        return;
      }
      case "u" -> {
        text(end - at);
        return;
      }
      case "par" -> writeNotes();
      default -> {}
    }
    // What is hidden is taken out of the file, so the words that hide it may stay.
    if (!word.equals("v") && !word.equals("deleted")) {
      out.write(in, at, end - at);
    }
    at = end;
  }

  private void text(int length) {
    int end = Math.min(in.length, at + length);
    if (!state.hidden && !state.deleted) {
      out.write(in, at, end - at);
    }
    at = end;
  }

  /** The first word of the group that opens here, behind the star of what may be unknown. */
  private String destination() {
    int i = skipBlanks(at + 1);
    if (i + 1 < in.length && in[i] == '\\' && in[i + 1] == '*') {
      i = skipBlanks(i + 2);
    }
    return i + 1 < in.length && in[i] == '\\' && isLetter(in[i + 1]) ? word(i + 1) : "";
  }

  private int behind(String word) {
    int i = skipBlanks(at + 1);
    if (in[i + 1] == '*') {
      i = skipBlanks(i + 2);
    }
    return i + 1 + word.length();
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < in.length && (in[i] == ' ' || in[i] == '\r' || in[i] == '\n')) {
      i++;
    }
    return i;
  }

  private void skipGroup() {
    int depth = 0;
    while (at < in.length) {
      byte b = in[at];
      at++;
      if (b == '\\') {
        at = word(at).equals("bin") ? behindBinary(at + 3) : Math.min(in.length, at + 1);
      } else if (b == '{') {
        depth++;
      } else if (b == '}' && --depth == 0) {
        return;
      }
    }
  }

  /** Behind the bytes whose number stands here. */
  private int behindBinary(int from) {
    int end = from;
    while (end < in.length && end < from + 9 && in[end] >= '0' && in[end] <= '9') {
      end++;
    }
    long length = end == from ? 0 : Long.parseLong(ascii(from, end));
    int delimiter = end < in.length && in[end] == ' ' ? 1 : 0;
    return (int) Math.min(in.length, end + delimiter + length);
  }

  private String word(int from) {
    int end = from;
    while (end < in.length && end - from < LONGEST_WORD && isLetter(in[end])) {
      end++;
    }
    return ascii(from, end);
  }

  private String ascii(int from, int to) {
    return new String(in, from, to - from, StandardCharsets.US_ASCII);
  }

  private void write(String rtf) {
    out.writeBytes(rtf.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
