package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.check.SiftedPattern;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/** Slots that are known by their form: variables, signs in place of digits, names of nobody. */
final class SlotForms {

  /** What a form stands for. */
  enum Kind {
    VARIABLE("a variable of a template", true),
    CHOICE("words to choose from, for a program", true),
    DATE("the form of a date, without the date", true),
    NAME("a name that nobody bears", true),
    NOBODY("an address or number that belongs to nobody", true),
    FILE("the name of a file", true),
    COME("the editors' mark for \u201cto come\u201d", false),
    FIGURE("letters or signs in place of digits", false),
    DOUBTFUL("letters or signs that may stand in place of something", false);

    private final String evidence;
    private final boolean shownByTechnicalTexts;

    Kind(String evidence, boolean shownByTechnicalTexts) {
      this.evidence = evidence;
      this.shownByTechnicalTexts = shownByTechnicalTexts;
    }

    /** What the form is, in words. */
    String evidence() {
      return evidence;
    }

    /** Whether texts about programs and templates show such a form on purpose. */
    boolean isShownByTechnicalTexts() {
      return shownByTechnicalTexts;
    }

    /** Whether papers have such forms on purpose: their figures are made of letters too. */
    boolean isOfFigures() {
      return this == FIGURE || this == DOUBTFUL;
    }
  }

  /**
   * A slot found.
   *
   * @param kind what it stands for
   * @param span where it stands in the text
   */
  record Slot(Kind kind, Span span) {}

  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}_/#.,-])";
  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}_/-])";

  private final Map<Kind, SiftedPattern> forms = new EnumMap<>(Kind.class);

  SlotForms() {
    List<List<String>> rows = DataFile.beside(SlotForms.class, "placeholder-forms.tsv").rows();
    for (Kind kind : Kind.values()) {
      String any =
          rows.stream()
              .filter(r -> r.get(0).equals(kind.name().toLowerCase(Locale.ROOT)))
              .map(r -> "(?:" + r.get(1) + ")")
              .collect(Collectors.joining("|", "(?:", ")"));
      forms.put(
          kind,
          new SiftedPattern(
              Pattern.compile(kind.isOfFigures() ? NO_WORD_BEFORE + any + NO_WORD_AFTER : any)));
    }
  }

  /** The slots of the text, kind by kind; they may overlap. */
  List<Slot> in(String text) {
    List<Slot> slots = new ArrayList<>();
    forms.forEach(
        (kind, form) -> {
          SiftedPattern.Search m = form.in(text);
          while (m.find()) {
            slots.add(new Slot(kind, new Span(m.start(), m.end())));
          }
        });
    return slots;
  }
}
