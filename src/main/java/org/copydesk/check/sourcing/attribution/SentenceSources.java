package org.copydesk.check.sourcing.attribution;

import static org.copydesk.check.sourcing.attribution.NameWords.ROLES;

import java.util.List;
import org.copydesk.check.LowerWords;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/** The sources that words of one sentence make speak. */
final class SentenceSources {

  private static final String BEFORE_INVERSION = ",”\"’'»?!—–";

  private final LowerWords s;
  private final NameWords names;
  private final PhraseReader phrases;
  private final SourceGrading grading;
  private final int sentence;
  private final List<Attribution> found;

  private SentenceSources(
      Article article, Sentence sentence, NameWords names, List<Attribution> found) {
    this.s = new LowerWords(article, sentence);
    this.names = names;
    this.phrases = new PhraseReader(s);
    this.grading = new SourceGrading(s, names, phrases);
    this.sentence = sentence.index();
    this.found = found;
  }

  /** Adds the attributions of a sentence in the order of their cues. */
  static void read(Article article, Sentence sentence, NameWords names, List<Attribution> found) {
    SentenceSources in = new SentenceSources(article, sentence, names, found);
    for (int i = 0; i < in.s.size(); i++) {
      if (in.s.isWord(i)) {
        in.readCue(i);
      }
    }
  }

  private void readCue(int i) {
    String word = s.word(i);
    String next = s.word(i + 1);
    if (word.equals("according") && next.equals("to")) {
      add(phrases.behind(i + 2), i, i + 1);
    } else if (word.equals("per") && (s.isCapitalised(i + 1) || next.equals("the"))
        || word.equals("citing")
        || word.equals("quoting")) {
      add(phrases.behind(i + 1), i, i);
    } else if (word.equals("quoted") && (next.equals("as") || next.equals("by"))) {
      addNamed(next.equals("as") ? phrases.subject(i) : phrases.behind(i + 2), i, i + 1);
    } else if (ROLES.is("interview", word) && next.equals("with")) {
      addNamed(phrases.behind(i + 2), i, i + 1);
    } else if (ROLES.is("document", word) && readMaker(i)) {
      return;
    } else if (ROLES.is("tell", word) || ROLES.is("voice", word) || ROLES.is("show", word)) {
      readVerb(i);
    }
  }

  /** "A study published in The Lancet", "data from the Census Bureau", "a report by Oxfam". */
  private boolean readMaker(int noun) {
    int i = noun + 1;
    boolean made = false;
    if (s.word(i).equals(",") && s.word(i + 1).equals("which")
        || s.word(i).equals(",") && ROLES.is("made", s.word(i + 1))) {
      i += s.word(i + 1).equals("which") ? 2 : 1;
    }
    int first = i;
    while (i < first + 4
        && (ROLES.is("be", s.word(i)) && ROLES.is("made", s.word(i + 1))
            || ROLES.is("made", s.word(i))
            || s.word(i).endsWith("ly"))) {
      made = true;
      i++;
    }
    // "Published on Tuesday in Nature", "published this week by the ministry".
    int last = Math.min(s.size(), i + 4);
    while (made && i < last && !s.word(i).equals("by") && !s.word(i).equals("in")) {
      i++;
    }
    String by = s.word(i);
    if (!by.equals("by") && !by.equals("from") && !(made && by.equals("in"))) {
      return false;
    }
    SourcePhrase maker = phrases.behind(i + 1);
    SourceKind kind = grading.grade(maker);
    if (kind == null || !kind.isNamed()) {
      return false;
    }
    found.add(
        new Attribution(
            span(noun, maker.to() - 1),
            span(noun, i),
            SourceKind.DOCUMENT,
            grading.nameOf(maker),
            sentence));
    return true;
  }

  private void readVerb(int verb) {
    boolean told = ROLES.is("tell", s.word(verb));
    if (isBarred(verb)
        || isPassive(verb)
        || s.isCapitalised(verb) && verb > 0 && s.isWord(verb - 1)) {
      return;
    }
    if (told && readInverted(verb)) {
      return;
    }
    if (s.word(verb).endsWith("ing") && verb > 0 && !s.isWord(verb - 1) || isAim(verb)) {
      return;
    }
    SourcePhrase subject = phrases.subject(verb);
    SourceKind kind = grading.grade(subject);
    if (kind == null) {
      return;
    }
    boolean direct = subject.to() == verb || !s.isWord(verb - 1);
    if (ROLES.is("nounlike", s.word(verb)) && !(direct && speaksAlone(subject, kind))) {
      return;
    }
    boolean document =
        ROLES.is("document", s.word(phrases.headOf(subject)))
            || ROLES.is("study", s.word(phrases.headOf(subject)));
    if (!told && !(document && ROLES.is("show", s.word(verb))) && kind == SourceKind.UNNAMED) {
      return;
    }
    if (document && !ROLES.is("show", s.word(verb)) && kind == SourceKind.UNNAMED) {
      return;
    }
    if (isParagraphOfParts(subject)) {
      return;
    }
    keep(subject, kind, verb, verb);
  }

  /** "Agreed to a plan", "hopes to return": what they mean to do. */
  private boolean isAim(int verb) {
    return ROLES.is("aims", s.word(verb))
        && (s.word(verb + 1).equals("to") || s.word(verb + 1).equals("of"));
  }

  /** "Six of the experts": the phrase begins in the middle of another one. */
  private boolean isParagraphOfParts(SourcePhrase subject) {
    return s.word(subject.from()).equals("of");
  }

  /** "..., said Dana Whitlock, the mayor": true when the source stands behind the verb. */
  private boolean readInverted(int verb) {
    if (verb == 0 || !phrases.isSign(verb - 1, BEFORE_INVERSION)) {
      return false;
    }
    SourcePhrase behind = phrases.behind(verb + 1);
    if (behind.isEmpty() || s.word(verb + 1).equals("that")) {
      return false;
    }
    SourceKind kind = grading.grade(behind);
    if (kind == null || isSubjectOfAnother(behind)) {
      return false;
    }
    if (!kind.isNamed() && kind != SourceKind.UNNAMED && !isPerson(behind)) {
      return false;
    }
    keep(behind, kind, verb, verb);
    return true;
  }

  private boolean isPerson(SourcePhrase phrase) {
    String noun = s.word(phrases.headOf(phrase));
    return ROLES.is("person", noun)
        || ROLES.is("faceless", noun)
        || ROLES.is("pronoun", noun)
        || ROLES.is("self", noun);
  }

  /** "Whitlock, the mayor, said the port would close": the port has a verb of its own. */
  private boolean isSubjectOfAnother(SourcePhrase behind) {
    String next = s.word(behind.to());
    return ROLES.is("be", next)
        || next.equals("would")
        || next.equals("will")
        || next.equals("has")
        || next.equals("have")
        || next.equals("had")
        || next.equals("could")
        || next.equals("should");
  }

  /** Whether one source stands before what may be a verb or a plural noun. */
  private boolean speaksAlone(SourcePhrase subject, SourceKind kind) {
    int last = subject.to() - 1;
    String word = s.word(last);
    return kind == SourceKind.BACK
        || kind == SourceKind.SELF
        || names.isName(last, s) && !s.isPossessive(last) && !s.token(last).isAllCapitals()
        || ROLES.is("faceless", word)
        || ROLES.is("faction", word)
        || ROLES.is("study", word)
        || ROLES.is("person", word);
  }

  /** "To say", "does not say": nothing is told. */
  private boolean isBarred(int verb) {
    String before = s.word(verb - 1);
    return verb > 0
        && (ROLES.is("bars", before) || before.endsWith("n't") || before.endsWith("n’t"));
  }

  /** "Is said to", "was told": somebody else speaks. */
  private boolean isPassive(int verb) {
    String word = s.word(verb);
    if (word.endsWith("ing")) {
      return false;
    }
    int i = verb - 1;
    while (i > 0 && i >= verb - 2 && (s.word(i).endsWith("ly") || s.word(i).equals("also"))) {
      i--;
    }
    return i >= 0 && ROLES.is("be", s.word(i));
  }

  private void add(SourcePhrase source, int cueFrom, int cueTo) {
    SourceKind kind = grading.grade(source);
    if (kind != null && kind != SourceKind.SELF) {
      keep(source, kind, cueFrom, cueTo);
    }
  }

  private void addNamed(SourcePhrase source, int cueFrom, int cueTo) {
    SourceKind kind = grading.grade(source);
    if (kind != null && (kind.isNamed() || kind == SourceKind.BACK)) {
      keep(source, kind, cueFrom, cueTo);
    }
  }

  private void keep(SourcePhrase source, SourceKind kind, int cueFrom, int cueTo) {
    String name = kind.isNamed() || kind == SourceKind.UNNAMED ? grading.nameOf(source) : "";
    if (kind == SourceKind.UNNAMED) {
      name = s.word(phrases.headOf(source));
    }
    found.add(
        new Attribution(
            span(source.from(), source.to() - 1), span(cueFrom, cueTo), kind, name, sentence));
  }

  private Span span(int first, int last) {
    int end = last;
    while (end > first && !s.isWord(end) && !Character.isDigit(s.word(end).charAt(0))) {
      end--;
    }
    return s.token(first).span().union(s.token(end).span());
  }
}
