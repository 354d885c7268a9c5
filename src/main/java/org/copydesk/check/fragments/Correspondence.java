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
   * @param sure whether nothing but a mail looks like this; if not, an editor is asked to look
   */
  record Part(Line first, Line last, String evidence, boolean sure) {

    Part(Line first, Line last, String evidence) {
      this(first, last, evidence, true);
    }

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

  /** Fewer words are no loss to a story, whatever share of it they are. */
  private static final int FEW = 20;

  /** No finding takes more than a third of the words unless the source itself is a mail. */
  private static final int SHARE = 3;

  /** A name, a post, a paper, a street, a town and two numbers. */
  private static final int LONGEST_CARD = 8;

  private static final int LONGEST_NAME = 4;

  /** From, Sent and Subject: fewer labels in a row may be a list in the story. */
  private static final int FEWEST_LABELS = 3;

  private static final Pattern LABEL =
      Pattern.compile(
          "\\*?(?:From|Sent|Date|To|Cc|CC|Bcc|Subject|Reply-To|Importance|Attachments):\\*?(?:\\s.{0,500}+)?");

  private static final Pattern SENDER = Pattern.compile("\\*?From:.{0,500}+");

  private static final Pattern FORWARDED_SUBJECT =
      Pattern.compile("\\*?Subject:\\*?\\s{0,3}(?i:fwd?|wg|tr) ?:.{0,500}+");

  private static final Pattern ANSWERED_SUBJECT =
      Pattern.compile("\\*?Subject:\\*?\\s{0,3}(?i:re|aw|sv) ?:.{0,500}+");

  /** An address, not the name of somebody in a network, which has no letter before the sign. */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{Nd}._+-]@[\\p{L}\\p{Nd}]|<[^<>]{1,100}>");

  private static final Pattern CLOCK = Pattern.compile("\\b\\p{Nd}{1,2}[:.]\\p{Nd}{2}\\b");

  private static final Pattern CONTACT =
      Pattern.compile(
          "[^\\s@]{1,64}+@[^\\s@]{1,64}\\.\\p{Alpha}{2,}|\\bwww\\.|https?://"
              + "|(?:\\+|\\(|\\b)\\p{Nd}[\\p{Nd}().  /-]{6,20}\\p{Nd}\\b"
              + "|^(?i:tel|phone|mobile|cell|office|direct|[tme])[.:]");

  private final Article article;
  private final List<Line> lines;
  private final int[] wordsBefore;
  private final boolean mail;
  private final boolean greeted;
  private final boolean posted;
  private final List<Part> replies;
  private final List<Part> signatures;
  private final BitSet replied = new BitSet();
  private Optional<Part> note;

  private Correspondence(CheckContext context) {
    this.article = context.article();
    this.lines = Layout.of(context).lines();
    this.wordsBefore = wordsBefore(lines);
    this.mail = isMail();
    this.greeted = isGreeted();
    this.note = findNote().filter(this::isFair);
    this.posted = mail || greeted || note.isPresent() || endsAsMail();
    this.replies = findReplies();
    this.signatures = findSignatures().stream().filter(p -> isNotice(p) || isFair(p)).toList();
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

  private static int[] wordsBefore(List<Line> lines) {
    int[] before = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      int words = lines.get(i).size();
      before[i + 1] = before[i] + (words >= FEWEST_WORDS ? words : 0);
    }
    return before;
  }

  /** Whether the source is a mail: by its name, or by the marks of a mail program in it. */
  private boolean isMail() {
    String name = article.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".eml")
        || name.endsWith(".msg")
        || lines.stream()
            .map(l -> l.block().setting().zone())
            .anyMatch(z -> z == Zone.QUOTED_REPLY || z == Zone.SIGNATURE);
  }

  /** Whether a line such as "Hi Lee," stands at the top; a headline has no comma behind it. */
  private boolean isGreeted() {
    return !lines.isEmpty()
        && isWhole(0, "greeting")
        && ",:-\u2013\u2014".indexOf(lastSign(0)) >= 0;
  }

  private char lastSign(int i) {
    String text = text(i);
    return text.charAt(text.length() - 1);
  }

  /** Whether the last line is one that only mails have. */
  private boolean endsAsMail() {
    int last = lines.size() - 1;
    return last > 0
        && (begins(last, "disclaimer")
            || (isWhole(last, "device") && lastSign(last - 1) != ':')
            || (last > 1
                && isWhole(last - 2, "closing")
                && CONTACT.matcher(beginning(last)).find()));
  }

  private int words(int from, int to) {
    return wordsBefore[to] - wordsBefore[from];
  }

  /** Whether what a part takes away leaves the story standing. */
  private boolean isFair(Part part) {
    return isFair(part.first().index(), part.last().index() + 1);
  }

  /** Notices are known by their wording, however short the mail above them. */
  private boolean isNotice(Part part) {
    return begins(part.first().index(), "disclaimer");
  }

  private boolean isFair(int from, int to) {
    int taken = words(from, to);
    return mail || taken <= FEW || taken * SHARE <= words(0, lines.size());
  }

  private List<Part> findReplies() {
    List<Part> found = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = behindIntroduction(i);
      if (end == i) {
        i++;
        continue;
      }
      int quoted = behindQuoted(end);
      boolean marked = quoted > end || isQuoted(i) || isIn(Zone.QUOTED_REPLY, i);
      int above = words(0, i);
      int below = words(end, lines.size());
      boolean forwarded = isForwarded(i, end);
      boolean answered = !forwarded && (above >= below && above > 0 || above >= A_STORY && marked);
      boolean sure = posted || marked || isSeparator(i) || i < LONGEST_NOTE;
      if (!answered && (below >= A_STORY || (forwarded && above < below))) {
        // The story itself was forwarded: only the lines of the mail program are too much.
        quoted = end;
        coverAbove(i);
      } else if (answered
          && !marked
          && (posted || (sure && below < A_STORY))
          && isFair(i, lines.size())) {
        quoted = lines.size();
      }
      found.add(new Part(lines.get(i), lines.get(quoted - 1), evidence(i), sure));
      replied.set(i, quoted);
      i = quoted;
    }
    return List.copyOf(found);
  }

  private int behindQuoted(int from) {
    int i = from;
    while (i < lines.size() && (isQuoted(i) || isIn(Zone.QUOTED_REPLY, i))) {
      i++;
    }
    return i;
  }

  /** Whether the lines that introduce a message say that it was handed on, not answered. */
  private boolean isForwarded(int from, int to) {
    boolean answered = text(from).startsWith("On ");
    for (int i = from; i < to; i++) {
      if (isSeparator(i) && isForward(i) || FORWARDED_SUBJECT.matcher(text(i)).matches()) {
        return true;
      }
      answered |= ANSWERED_SUBJECT.matcher(text(i)).matches();
    }
    return greeted && !answered && !isQuoted(from);
  }

  private boolean isForward(int i) {
    return CUES.at(lines.get(i).plain(), 0).filter(m -> is(m, "forward")).isPresent();
  }

  /** With a greeting at the top, all that stands above a story handed on is the note to it. */
  private void coverAbove(int end) {
    if (greeted && end > 0 && isFair(0, end)) {
      note =
          Optional.of(
              new Part(
                  lines.get(0),
                  lines.get(end - 1),
                  "a greeting and a message above a story handed on"));
    }
  }

  /** Behind the lines that introduce an earlier message; the same place where none begins. */
  private int behindIntroduction(int i) {
    if (isSeparator(i)) {
      return behindLabels(behindBlankOrSeparator(i + 1));
    }
    if (SENDER.matcher(text(i)).matches() && behindLabels(i) - i >= FEWEST_LABELS) {
      return isHeader(i, behindLabels(i)) ? behindLabels(i) : i;
    }
    int attribution = behindAttribution(i);
    if (attribution > i) {
      return attribution;
    }
    if (isNested(i)) {
      return behindQuoted(i);
    }
    return isIn(Zone.QUOTED_REPLY, i) && !isIn(Zone.QUOTED_REPLY, i - 1) ? behindLabels(i + 1) : i;
  }

  /** Whether labels are those of a mail and not of a letter that the story quotes. */
  private boolean isHeader(int from, int to) {
    if (posted || isQuoted(to)) {
      return true;
    }
    boolean quoted = from > 0 && lastSign(from - 1) == ':';
    for (int i = from; i < to && !quoted; i++) {
      if (ADDRESS.matcher(beginning(i)).find()) {
        return true;
      }
    }
    return false;
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
            .filter(m -> is(m, "forward") || is(m, "earlier"))
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
    boolean marked = end < lines.size() && isQuoted(end);
    return ADDRESS.matcher(text).find() || (timed && (marked || mail)) ? end : i;
  }

  private boolean isQuoted(int i) {
    return i < lines.size() && text(i).startsWith(">");
  }

  /**
   * Lines marked to different depths, the deeper first, which no story has but every thread. A
   * single depth may be a list, a pointer or the prompt of a program.
   */
  private boolean isNested(int i) {
    if (depth(i) < 2 || (i > 0 && isQuoted(i - 1))) {
      return false;
    }
    for (int next = i + 1; isQuoted(next); next++) {
      if (depth(next) != depth(i)) {
        return true;
      }
    }
    return false;
  }

  private int depth(int i) {
    String text = text(i);
    int depth = 0;
    int at = 0;
    while (at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == ' ')) {
      depth += text.charAt(at) == '>' ? 1 : 0;
      at++;
    }
    return depth;
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
    if (below && text(i).equals("--") && end - i > 1 && (mail || isCard(i + 1, end))) {
      return new Part(lines.get(i), lines.get(end - 1), "stands below the sign of a signature, --");
    }
    if (below && isWhole(i, "closing") && end - i > 1 && isSigned(i + 1, end)) {
      return new Part(
          lines.get(i),
          lines.get(end - 1),
          "a name with an address or number below a closing line");
    }
    if (isWhole(i, "device") && isLast(i, end)) {
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

  /** A name and what belongs to it, or an address or number, and nothing that reads as a verse. */
  private boolean isCard(int from, int end) {
    if (end - from > LONGEST_CARD) {
      return false;
    }
    boolean contact = false;
    for (int i = from; i < end; i++) {
      Line line = lines.get(i);
      boolean reached = CONTACT.matcher(beginning(i)).find();
      contact |= reached;
      boolean named = line.capitals() * 2 >= line.size() && !line.closed();
      if (!reached && !named && !begins(i, "disclaimer") && !isWhole(i, "device")) {
        return false;
      }
    }
    Line name = lines.get(from);
    return contact
        || (name.size() >= 2
            && name.size() <= LONGEST_NAME
            && name.capitals() == name.size()
            && name.words().stream().noneMatch(Layout::isSmallWord));
  }

  /** Whether nothing but such lines follows, and nobody quotes the line. */
  private boolean isLast(int from, int end) {
    if (!mail && from > 0 && lastSign(from - 1) == ':') {
      return false;
    }
    for (int i = from + 1; i < end; i++) {
      if (!isWhole(i, "device") && !begins(i, "disclaimer") && !isIn(Zone.SIGNATURE, i)) {
        return false;
      }
    }
    return from > 0 || lines.size() == 1;
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
