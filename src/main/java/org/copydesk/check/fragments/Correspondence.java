package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Zone;

/**
 * What belongs to the mail a story came in and not to the story: the note above it, the signature
 * below it, the message it answers. Found by the marks of the mail program where the source has
 * them, else by their form and place. The rules about mails share one reading.
 */
final class Correspondence {

  /**
   * Lines in a row that belong together.
   *
   * @param evidence what speaks for it, in words
   */
  record Part(Line first, Line last, String evidence) {

    Span span() {
      return Layout.across(first, last);
    }
  }

  private static final Cues CUES = Cues.read(Correspondence.class, "correspondence.tsv");

  /** The note stands in the first lines, and a greeting not far above its request. */
  private static final int LONGEST_NOTE = 4;

  private static final int LONGEST_GREETING = 60;

  private static final int LONGEST_SIGNATURE = 15;

  /** A shorter line is a name, a label or a greeting. */
  private static final int FEWEST_WORDS = 8;

  /** With so many words above it, what is quoted below is not the story. */
  private static final int A_STORY = 60;

  /** A longer line is looked at by its beginning. */
  private static final int BEGINNING = 300;

  private static final int LONGEST_ATTRIBUTION = 300;

  /** From, Sent and Subject: fewer labels in a row may be a list in the story. */
  private static final int FEWEST_LABELS = 3;

  private static final Pattern LABEL =
      Pattern.compile(
          "\\*?(?:From|Sent|Date|To|Cc|CC|Bcc|Subject|Reply-To|Importance|Attachments):\\*?(?:\\s.{0,500}+)?");

  private static final Pattern SENDER = Pattern.compile("\\*?From:.{0,500}+");

  private static final Pattern CLOCK = Pattern.compile("\\b\\p{Nd}{1,2}[:.]\\p{Nd}{2}\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\p{Nd}{2}\\b");

  private static final Pattern CONTACT =
      Pattern.compile(
          "\\S{1,64}@\\S{1,64}\\.\\p{Alpha}{2,}|\\bwww\\.|https?://"
              + "|(?:\\+|\\(|\\b)\\p{Nd}[\\p{Nd}().  /-]{6,20}\\p{Nd}\\b"
              + "|^(?i:tel|phone|mobile|cell|office|direct|[tme])[.:]");

  private final Article article;
  private final Layout layout;
  private final List<Line> lines;
  private final List<Part> replies;
  private final List<Part> signatures;
  private final BitSet replied = new BitSet();
  private final Optional<Part> note;

  private Correspondence(CheckContext context) {
    this.article = context.article();
    this.layout = Layout.of(context);
    this.lines = layout.lines();
    this.replies = findReplies();
    this.note = findNote();
    this.signatures = findSignatures();
  }

  static Correspondence of(CheckContext context) {
    return context.reading(Correspondence.class, Correspondence::new);
  }

  /** Earlier messages, each with the line that introduces it. */
  List<Part> replies() {
    return replies;
  }

  /** What a mail program or a sender puts below a message. */
  List<Part> signatures() {
    return signatures;
  }

  /** The greeting above the story, with the words that send it. */
  Optional<Part> note() {
    return note;
  }

  private List<Part> findReplies() {
    List<Part> found = new ArrayList<>();
    int[] wordsBefore = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      int words = lines.get(i).size();
      wordsBefore[i + 1] = wordsBefore[i] + (words >= FEWEST_WORDS ? words : 0);
    }
    int i = 0;
    while (i < lines.size()) {
      int end = behindIntroduction(i);
      if (end == i) {
        i++;
        continue;
      }
      String evidence = evidence(i);
      int quoted = end;
      while (quoted < lines.size() && (isQuoted(quoted) || isIn(Zone.QUOTED_REPLY, quoted))) {
        quoted++;
      }
      int above = wordsBefore[i];
      int below = wordsBefore[lines.size()] - wordsBefore[end];
      boolean answered = above >= A_STORY || above > 0 && above >= below;
      if (!answered && below >= A_STORY) {
        // The story itself was forwarded: only the lines of the mail program are too much.
        quoted = end;
      } else if (quoted == end || isIn(Zone.QUOTED_REPLY, end - 1)) {
        quoted = lines.size();
      }
      found.add(new Part(lines.get(i), lines.get(quoted - 1), evidence));
      replied.set(i, quoted);
      i = Math.max(quoted, i + 1);
    }
    return List.copyOf(found);
  }

  /** Behind the lines that introduce an earlier message; the same place where none begins. */
  private int behindIntroduction(int i) {
    if (isSeparator(i)) {
      return behindLabels(behindBlankOrSeparator(i + 1));
    }
    if (SENDER.matcher(text(i)).matches() && behindLabels(i) - i >= FEWEST_LABELS) {
      return behindLabels(i);
    }
    int attribution = behindAttribution(i);
    if (attribution > i) {
      return attribution;
    }
    return isNested(i) || (isIn(Zone.QUOTED_REPLY, i) && !isIn(Zone.QUOTED_REPLY, i - 1))
        ? behindLabels(i + 1)
        : i;
  }

  private int behindBlankOrSeparator(int i) {
    return i < lines.size() && lines.get(i).words().isEmpty() ? i + 1 : i;
  }

  private int behindLabels(int from) {
    int i = from;
    while (i < lines.size() && LABEL.matcher(text(i)).matches()) {
      i++;
    }
    return i;
  }

  /** Five dashes before the words: in a story they would have none. */
  private boolean isSeparator(int i) {
    String text = text(i);
    String plain = lines.get(i).plain();
    boolean ruled = text.startsWith("---") || text.startsWith("___") || text.startsWith("===");
    Optional<Cues.Match> cue =
        CUES.at(plain, 0)
            .filter(m -> m.kind().equals("forward"))
            .filter(m -> plain.length() <= m.end() + 1);
    return cue.isPresent() && (ruled || behindLabels(i + 1) > i + 1);
  }

  /** "On Tuesday at 10:15, Jo wrote:", which a mail program may have broken in two. */
  private int behindAttribution(int i) {
    String text = text(i);
    if (!text.startsWith("On ") || text.length() > LONGEST_ATTRIBUTION) {
      return i;
    }
    int end = i + 1;
    if (!text.endsWith("wrote:") && end < lines.size() && text(end).length() < 80) {
      text = text + " " + text(end);
      end++;
    }
    if (!text.endsWith("wrote:")) {
      return i;
    }
    boolean timed = CLOCK.matcher(text).find();
    boolean byProgram = timed && YEAR.matcher(text).find();
    boolean addressed = text.indexOf('@') > 0 || text.indexOf('<') > 0;
    boolean marked = end < lines.size() && isQuoted(end);
    return addressed || byProgram || (timed && marked) ? end : i;
  }

  private boolean isQuoted(int i) {
    return text(i).startsWith(">");
  }

  /** A quotation in a quotation, which no story has but every thread. */
  private boolean isNested(int i) {
    return (text(i).startsWith(">>") || text(i).startsWith("> >")) && (i == 0 || !isQuoted(i - 1));
  }

  private String evidence(int i) {
    if (isIn(Zone.QUOTED_REPLY, i)) {
      return "the mail program marks it as an earlier message";
    }
    return isQuoted(i)
        ? "each line is marked with >"
        : isSeparator(i) || LABEL.matcher(text(i)).matches()
            ? "stands below the sender and subject of an earlier message"
            : "begins with a line that mail programs write above an earlier message";
  }

  private List<Part> findSignatures() {
    List<Part> found = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Part part = isInReply(i) ? null : signatureAt(i);
      if (part != null) {
        found.add(part);
        i = part.last().index();
      }
      i++;
    }
    return List.copyOf(found);
  }

  private @org.jspecify.annotations.Nullable Part signatureAt(int i) {
    if (isIn(Zone.SIGNATURE, i)) {
      int end = i;
      while (end < lines.size() && isIn(Zone.SIGNATURE, end)) {
        end++;
      }
      return new Part(lines.get(i), lines.get(end - 1), "the mail program marks it as a signature");
    }
    int end = endOfMessage(i);
    boolean below = end - i <= LONGEST_SIGNATURE && isFreeOfProse(i, end);
    if (below && text(i).equals("--") && end - i > 1) {
      return new Part(lines.get(i), lines.get(end - 1), "stands below the sign of a signature, --");
    }
    if (below && isWhole(i, "closing") && end - i > 1 && isSigned(i + 1, end)) {
      return new Part(
          lines.get(i),
          lines.get(end - 1),
          "a name with an address or number below a closing line");
    }
    if (isWhole(i, "device") && (i > 0 || lines.size() == 1)) {
      return new Part(lines.get(i), lines.get(i), "the words a mail program adds");
    }
    if (begins(i, "disclaimer") && isLegal(i)) {
      int last = i;
      while (last + 1 < lines.size() && begins(last + 1, "disclaimer")) {
        last++;
      }
      return new Part(lines.get(i), lines.get(last), "the wording of a disclaimer below mails");
    }
    return null;
  }

  /** "Disclaimer" alone may be a heading; the wording that follows it may not. */
  private boolean isLegal(int i) {
    return lines.get(i).size() >= 6
        || (i + 1 < lines.size() && begins(i + 1, "disclaimer") && lines.get(i + 1).size() >= 6);
  }

  private boolean isSigned(int from, int end) {
    boolean name = lines.get(from).size() <= 6 && lines.get(from).capitals() > 0;
    boolean contact = note.isPresent() || !replies.isEmpty();
    for (int i = from; i < end && !contact; i++) {
      contact =
          CONTACT.matcher(beginning(i)).find() || isWhole(i, "device") || text(i).equals("--");
    }
    return name && contact;
  }

  /** Where the own words of the mail end: at an earlier message or with the text. */
  private int endOfMessage(int from) {
    int reply = replied.nextSetBit(from);
    return reply < 0 ? lines.size() : reply;
  }

  private boolean isInReply(int i) {
    return replied.get(i);
  }

  private boolean isFreeOfProse(int from, int end) {
    for (int i = from; i < end; i++) {
      if (lines.get(i).prose() && !begins(i, "disclaimer")) {
        return false;
      }
    }
    return true;
  }

  private Optional<Part> findNote() {
    int greeting = -1;
    for (int i = 0; i < Math.min(LONGEST_NOTE, lines.size()); i++) {
      Line line = lines.get(i);
      Optional<Cues.Match> greets = CUES.at(line.plain(), 0).filter(m -> is(m, "greeting"));
      if (begins(i, "cover") || (greets.isPresent() && sends(line.plain()))) {
        boolean greeted = greeting >= 0 || greets.isPresent();
        boolean leads = i + 1 < lines.size() && line.size() <= 40;
        return greeted && leads
            ? Optional.of(
                new Part(
                    lines.get(greeting >= 0 ? greeting : i),
                    line,
                    "a greeting and words that send a story, above the headline"))
            : Optional.empty();
      }
      if (isWhole(i, "greeting") && greeting < 0) {
        greeting = i;
      } else if (greeting < 0 || line.prose()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the words behind a greeting, in the same line, send the story. */
  private static boolean sends(String plain) {
    for (int i = 0; i < Math.min(plain.length() - 2, LONGEST_GREETING); i++) {
      if (",!.-\u2013\u2014".indexOf(plain.charAt(i)) >= 0
          && CUES.at(plain, i + (plain.charAt(i + 1) == ' ' ? 2 : 1))
              .filter(m -> is(m, "cover"))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isWhole(int i, String kind) {
    return CUES.whole(lines.get(i).plain()).filter(m -> is(m, kind)).isPresent();
  }

  private boolean begins(int i, String kind) {
    return CUES.at(beginning(i).toLowerCase(Locale.ROOT).replace('\u2019', '\''), 0)
        .filter(m -> is(m, kind))
        .isPresent();
  }

  private static boolean is(Cues.Match match, String kind) {
    return match.kind().equals(kind);
  }

  private boolean isIn(Zone zone, int i) {
    return i >= 0 && i < lines.size() && lines.get(i).block().setting().zone() == zone;
  }

  private String beginning(int i) {
    String text = text(i);
    return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING);
  }

  private String text(int i) {
    return article.textOf(lines.get(i).block());
  }
}
