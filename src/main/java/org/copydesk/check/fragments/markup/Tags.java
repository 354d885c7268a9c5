package org.copydesk.check.fragments.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The tags of web pages and forums. Few words between an opening tag and its closing one are a
 * marked-up run and one mark; around more, each tag is a mark of its own.
 */
final class Tags {

  private static final Set<String> NAMES = DataFile.beside(Tags.class, "html-tags.txt").words();

  private static final String ATTRIBUTE =
      "\\s{1,4}+[A-Za-z_:@][\\w:.-]{0,40}+\\s?="
          + "\\s?(?:\"[^\"<>]{0,400}+\"|'[^'<>]{0,400}+'|[\u201c\u201d][^\u201c\u201d<>]{0,400}+"
          + "[\u201c\u201d]|[^\\s\"'<>\u201c\u201d]{1,300}+)";

  /** An element, closed or open; also one with a colon or hyphen in its name. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(/)?([A-Za-z][A-Za-z0-9]{0,20}+(?:[:-][A-Za-z0-9-]{1,30}+)?)((?:"
              + ATTRIBUTE
              + "){0,30}+)"
              + "(?:\\s{1,3}+(?:async|defer|controls|hidden|disabled|allowfullscreen|loop|muted)){0,4}+"
              + "\\s{0,3}+/?>");

  /** A tag that breaks off before it is closed. */
  private static final Pattern CUT =
      Pattern.compile("<([A-Za-z][A-Za-z0-9]{0,20}+)(?:" + ATTRIBUTE + "){1,30}+");

  private static final Pattern FORUM_TAG =
      Pattern.compile(
          "\\[(/)?(b|i|u|s|B|I|U|S|url|URL|img|IMG|quote|QUOTE|code|CODE|center|CENTER|list|color|size"
              + "|font|youtube|spoiler|email|left|right|strike|highlight)\\]");

  /** Single words, headings and names; a paragraph is not taken for a run. */
  private static final int LONGEST_RUN = 120;

  private record Tag(Span span, String name, boolean closing) {}

  private Tags() {}

  /** The tags of web pages in a stretch of text. */
  static void html(String text, Consumer<Mark> marks) {
    if (text.indexOf('<') < 0) {
      return;
    }
    List<Tag> tags = new ArrayList<>();
    Matcher m = ELEMENT.matcher(text);
    while (m.find()) {
      String name = m.group(2).toLowerCase(Locale.ROOT);
      boolean compound = name.indexOf(':') > 0 || (name.indexOf('-') > 0 && !m.group(3).isEmpty());
      if (NAMES.contains(name) || compound) {
        tags.add(new Tag(new Span(m.start(), m.end()), name, m.group(1) != null));
      }
    }
    pair(text, tags, Notation.HTML, false, marks);
    Matcher cut = CUT.matcher(text);
    while (cut.find()) {
      boolean closed = cut.end() < text.length() && text.charAt(cut.end()) == '>';
      if (!closed && NAMES.contains(cut.group(1).toLowerCase(Locale.ROOT))) {
        marks.accept(new Mark(new Span(cut.start(), cut.end()), Notation.HTML));
      }
    }
  }

  /** The tags of forums; what only opens may be an editor's bracket. */
  static void forum(String text, Consumer<Mark> marks) {
    if (!text.contains("[/")) {
      return;
    }
    List<Tag> tags = new ArrayList<>();
    Matcher m = FORUM_TAG.matcher(text);
    while (m.find()) {
      String name = m.group(2).toLowerCase(Locale.ROOT);
      tags.add(new Tag(new Span(m.start(), m.end()), name, m.group(1) != null));
    }
    pair(text, tags, Notation.FORUM, true, marks);
  }

  private static void pair(
      String text, List<Tag> tags, Notation notation, boolean needsMate, Consumer<Mark> marks) {
    Deque<Tag> open = new ArrayDeque<>();
    for (Tag tag : tags) {
      if (!tag.closing()) {
        open.push(tag);
        if (!needsMate) {
          marks.accept(new Mark(tag.span(), notation));
        }
        continue;
      }
      marks.accept(new Mark(tag.span(), notation));
      Tag mate = mate(open, tag);
      if (mate != null) {
        marks.accept(new Mark(mate.span(), notation));
        String inner = text.substring(mate.span().end(), tag.span().begin());
        String words = ELEMENT.matcher(inner).replaceAll("");
        if (words.length() <= LONGEST_RUN) {
          Span run = mate.span().union(tag.span());
          marks.accept(
              words.isBlank()
                  ? new Mark(run, notation)
                  : new Mark(run, notation, FORUM_TAG.matcher(words).replaceAll("")));
        }
      }
    }
  }

  /** The tag this one closes; tags opened since then were never closed. */
  private static @Nullable Tag mate(Deque<Tag> open, Tag closing) {
    Iterator<Tag> latest = open.iterator();
    int over = 0;
    while (latest.hasNext() && over < 20) {
      Tag tag = latest.next();
      if (tag.name().equals(closing.name())) {
        for (int i = 0; i <= over; i++) {
          open.pop();
        }
        return tag;
      }
      over++;
    }
    return null;
  }
}
