package org.copydesk.config.house;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.check.house.Limit;
import org.copydesk.check.house.Place;
import org.copydesk.check.house.Quoted;
import org.copydesk.check.house.Required;
import org.copydesk.check.house.Unit;
import org.copydesk.finding.Level;

/** The keys of a house rule: what they may hold, for which kinds of rule, and what they mean. */
public enum HouseRuleKey {
  ID("id", Form.TEXT, "the name of the rule: house/ and words in kebab-case, or the words alone"),
  KIND("kind", Form.WORD, HouseRuleKind.words(), "what kind of thing is wrong"),
  LEVEL(
      "level",
      Form.WORD,
      Stream.of(Level.values()).map(Level::word).toList(),
      "error, warning (so where nothing is said) or note, which never costs points"),
  BLOCKING("blocking", Form.SWITCH, "whether one error of the rule fails its text"),
  SUMMARY("summary", Form.TEXT, "the kind of fault as a short noun phrase, for tables"),
  MESSAGE(
      "message",
      Form.TEXT,
      "what is said where it is found; %s stands for the words found, of a substitution first for"
          + " the preferred ones"),
  WHY("why", Form.TEXT, "why an editor should care"),
  FIX("fix", Form.TEXT, "what an editor does about it"),
  SOURCE("source", Form.TEXT, "where the house says so: a page of its style guide, a link"),
  FILES("files", Form.TEXTS, "globs of the files it is for, told from the folder of this file"),
  SCOPE(
      "scope",
      Form.TEXTS,
      placeWords(),
      "where it looks: one place or several; “not lists” leaves a place out"),
  QUOTES(
      "quotes",
      Form.WORD,
      Arrays.stream(Quoted.values()).map(Quoted::word).toList(),
      "words between quotation marks: looked at (in, so where nothing is said), left alone (out), or"
          + " nothing but them (only)"),
  AT_MOST("at-most", Form.NUMBER, "how often it speaks in one text; the first ones are listed"),
  FLAGS(
      "flags",
      Form.TEXTS,
      "texts that it flags; what is flagged stands between [[ and ]], with a suggestion behind ->"),
  ACCEPTS("accepts", Form.TEXTS, "texts that it leaves alone"),

  TERMS(
      "terms",
      Form.TEXTS,
      "what is looked for: words, or a pattern of RE2 between slashes. Words in lower case are found"
          + " in any case, words with a capital as they are written",
      HouseRuleKind.EXISTENCE,
      HouseRuleKind.OCCURRENCE,
      HouseRuleKind.REPETITION,
      HouseRuleKind.REQUIRED),
  INSTEAD("instead", Form.TEXTS, "what to write instead", HouseRuleKind.EXISTENCE),
  SWAP(
      "swap",
      Form.MAP,
      "words or /pattern/ and what to write instead: a text, a list of texts, or nothing to leave it"
          + " out; $1 stands for the first group of a pattern",
      HouseRuleKind.SUBSTITUTION),
  EITHER(
      "either",
      Form.MAP,
      "a form and the other form, or a list of other forms, of which a text uses one",
      HouseRuleKind.CONSISTENCY),
  FIRST(
      "first",
      Form.TEXT,
      "a /pattern/ that may stand there only where second does",
      HouseRuleKind.CONDITIONAL),
  SECOND(
      "second",
      Form.TEXT,
      "what first needs; with groups, one of them has to hold what first found, there or before it",
      HouseRuleKind.CONDITIONAL),
  MATCH(
      "match",
      Form.TEXT,
      "title, sentence, lower, upper or a /pattern/ that the line has to hold",
      HouseRuleKind.CAPITALIZATION),
  STYLE(
      "style",
      Form.WORD,
      List.of("ap", "chicago"),
      "which words of a title are small: of ap short prepositions, of chicago all",
      HouseRuleKind.CAPITALIZATION),
  SHARE(
      "share",
      Form.NUMBER,
      "the share of words, 0 to 1, that have to be right; 0.8 of a sentence, 1 of all else",
      HouseRuleKind.CAPITALIZATION),
  PREFIX(
      "prefix",
      Form.TEXT,
      "a /pattern/ at the beginning of a line that is left alone",
      HouseRuleKind.CAPITALIZATION),
  INDICATORS(
      "indicators",
      Form.TEXTS,
      "signs after which a word may be written in any way",
      HouseRuleKind.CAPITALIZATION),
  ELEMENT(
      "element",
      Form.WORD,
      Stream.of(Required.Element.values()).map(Required.Element::word).toList(),
      "what every text has to have; words are given as terms",
      HouseRuleKind.REQUIRED),
  WHAT(
      "what", Form.TEXT, "what the missing thing is called in the message", HouseRuleKind.REQUIRED),
  IN_FIRST(
      "in-first",
      Form.NUMBER,
      "it has to stand in so many of the first paragraphs",
      HouseRuleKind.REQUIRED),
  IN_LAST(
      "in-last",
      Form.NUMBER,
      "it has to stand in so many of the last paragraphs",
      HouseRuleKind.REQUIRED),
  OF(
      "of",
      Form.WORD,
      Stream.of(Limit.Counted.values()).map(Limit.Counted::word).toList(),
      "what is counted",
      HouseRuleKind.LIMIT),
  PER(
      "per",
      Form.WORD,
      List.of(Unit.SENTENCE.word(), Unit.PARAGRAPH.word(), Unit.TEXT.word()),
      "in what it is counted or compared",
      HouseRuleKind.OCCURRENCE,
      HouseRuleKind.CONSISTENCY,
      HouseRuleKind.CONDITIONAL,
      HouseRuleKind.LIMIT,
      HouseRuleKind.EXISTENCE),
  MIN("min", Form.NUMBER, "the fewest", HouseRuleKind.OCCURRENCE, HouseRuleKind.LIMIT),
  MAX(
      "max",
      Form.NUMBER,
      "the most; of a repetition how often a word may be said again at once",
      HouseRuleKind.OCCURRENCE,
      HouseRuleKind.LIMIT,
      HouseRuleKind.REPETITION),
  IGNORECASE(
      "ignorecase",
      Form.SWITCH,
      "true: capitals make no difference; false: they do, also for words in lower case",
      HouseRuleKind.EXISTENCE,
      HouseRuleKind.SUBSTITUTION,
      HouseRuleKind.OCCURRENCE,
      HouseRuleKind.REPETITION,
      HouseRuleKind.CONSISTENCY,
      HouseRuleKind.CONDITIONAL,
      HouseRuleKind.REQUIRED),
  NONWORD(
      "nonword",
      Form.SWITCH,
      "true: terms are found inside words too",
      HouseRuleKind.EXISTENCE,
      HouseRuleKind.SUBSTITUTION,
      HouseRuleKind.OCCURRENCE,
      HouseRuleKind.CONSISTENCY,
      HouseRuleKind.REQUIRED),
  EXCEPTIONS(
      "exceptions",
      Form.TEXTS,
      "words or /pattern/ that are all right: what stands in one, or holds one, is not flagged",
      HouseRuleKind.EXISTENCE,
      HouseRuleKind.SUBSTITUTION,
      HouseRuleKind.OCCURRENCE,
      HouseRuleKind.REPETITION,
      HouseRuleKind.CONSISTENCY,
      HouseRuleKind.CONDITIONAL,
      HouseRuleKind.CAPITALIZATION);

  /** What a key may hold. */
  public enum Form {
    TEXT,
    /** One of some words. */
    WORD,
    /** A text or a list of texts. */
    TEXTS,
    NUMBER,
    SWITCH,
    /** Texts with texts, lists of texts or nothing behind them. */
    MAP
  }

  private final String word;
  private final Form form;
  private final List<String> choices;
  private final String meaning;
  private final List<HouseRuleKind> kinds;

  HouseRuleKey(String word, Form form, String meaning, HouseRuleKind... kinds) {
    this(word, form, List.of(), meaning, kinds);
  }

  HouseRuleKey(
      String word, Form form, List<String> choices, String meaning, HouseRuleKind... kinds) {
    this.word = word;
    this.form = form;
    this.choices = List.copyOf(choices);
    this.meaning = meaning;
    this.kinds = List.of(kinds);
  }

  private static List<String> placeWords() {
    return Arrays.stream(Place.values()).map(Place::word).toList();
  }

  /** As it is written. */
  public String word() {
    return word;
  }

  public Form form() {
    return form;
  }

  /** The words it may hold; empty where any text will do. */
  public List<String> choices() {
    return choices;
  }

  /** What it means, without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** The kinds of rule that have it; empty for all. */
  public List<HouseRuleKind> kinds() {
    return kinds;
  }

  /** Whether a rule of this kind may have it. */
  public boolean isOf(HouseRuleKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
