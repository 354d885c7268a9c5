package org.copydesk.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.file.TextFile;
import org.copydesk.finding.RulePattern;
import org.copydesk.score.Comparison;
import org.copydesk.score.Dimension;
import org.copydesk.score.FindingFilter;
import org.copydesk.score.FindingFilter.Kind;
import org.copydesk.score.GateCondition;
import org.copydesk.score.RunQuantity;
import org.copydesk.score.RunQuantity.Outcome;
import org.copydesk.score.SubmissionQuantity;
import org.copydesk.score.SubmissionQuantity.Scored;

/**
 * Reads conditions of the gate as a desk writes them: {@code named-sources < 1}, {@code new errors
 * > 0}, {@code all: average score < 75}. {@code docs/gate.md} has the grammar.
 */
public final class GateConditions {

  private static final int LONGEST = 300;

  /** What is compared, how, with which number; blanks between them are free. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*+(all\\s*+:)?+\\s*+([A-Za-z][A-Za-z0-9/*\\s-]*+)([<>=!]{1,3}+)\\s*+(-?+\\d{1,9}(?:\\.\\d{1,9})?+)\\s*+(%?+)\\s*+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private static final String SCORE = "score";
  private static final String COUNT = "count";
  private static final String DENSITY = "density";
  private static final String AVERAGE = "average";
  private static final String NEW = "new";
  private static final String OF = "of";

  /** Every word that counts findings, also those of some rules. */
  private static final List<String> COUNTING =
      Stream.concat(
              Stream.of(Kind.FINDINGS, Kind.ERRORS, Kind.WARNINGS, Kind.NOTES, Kind.BLOCKING)
                  .map(Kind::word),
              Stream.of(COUNT, DENSITY))
          .toList();

  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::word).toList();

  private static final List<String> DIMENSIONS =
      Arrays.stream(Dimension.values()).map(Scored::word).toList();

  private final MeasureCatalogue measures;
  private final RuleCatalogue rules;

  /**
   * @param measures the measures that a condition may ask for
   * @param rules the rules that it may name, those of the desk too
   */
  public GateConditions(MeasureCatalogue measures, RuleCatalogue rules) {
    this.measures = measures;
    this.rules = rules;
  }

  /**
   * Reads one condition.
   *
   * @throws GateConditionException when it is none, or names what is not there; the message says
   *     what to write instead
   */
  public GateCondition read(String condition) {
    Matcher parts = CONDITION.matcher(condition);
    if (condition.length() > LONGEST || !parts.matches()) {
      throw new GateConditionException(
          "a condition is a measure, a comparison and a number, as in \"figures > 20\", \"new errors"
              + " > 0\" or \"all: average score < 75\"; \""
              + TextFile.quoted(condition)
              + "\" is none. "
              + everything());
    }
    boolean ofRun = parts.group(1) != null;
    List<String> words = List.of(BLANKS.split(parts.group(2).strip()));
    Reading reading =
        new Reading(TextFile.quoted(condition), words, parts.group(4), !parts.group(5).isEmpty());
    Comparison comparison = reading.comparison(parts.group(3));
    if (ofRun) {
      RunQuantity quantity = reading.ofRun();
      return new GateCondition.OfRun(quantity, comparison, reading.limit(quantity));
    }
    SubmissionQuantity quantity = reading.ofSubmission();
    return new GateCondition.OfSubmission(quantity, comparison, reading.limit(quantity));
  }

  /** What one may ask for, in one sentence. */
  private String everything() {
    return "The measures are "
        + String.join(", ", measures.ids())
        + "; besides there are "
        + SCORE
        + ", "
        + String.join(", ", COUNTING)
        + ", and for the run as a whole \"all:\" with average, "
        + String.join(", ", OUTCOMES);
  }

  /** One condition being read. */
  private final class Reading {
    private final String condition;
    private final List<String> words;
    private final String number;
    private final boolean percent;

    Reading(String condition, List<String> words, String number, boolean percent) {
      this.condition = condition;
      this.words = words;
      this.number = number;
      this.percent = percent;
    }

    Comparison comparison(String sign) {
      try {
        return Comparison.ofSign(sign);
      } catch (IllegalArgumentException e) {
        throw new GateConditionException(
            "\""
                + sign
                + "\" in \""
                + condition
                + "\" compares nothing; there are <, <=, > and >=");
      }
    }

    // --- what is asked for

    SubmissionQuantity ofSubmission() {
      String first = words.get(0);
      if (isWord(first, AVERAGE) || OUTCOMES.stream().anyMatch(o -> isWord(first, o))) {
        throw new GateConditionException(
            "\""
                + first
                + "\" in \""
                + condition
                + "\" is asked of all submissions together; write \"all: "
                + condition.strip()
                + "\"");
      }
      if (isWord(first, SCORE)) {
        return scored(words);
      }
      Optional<FindingFilter> findings = findings();
      if (findings.isPresent()) {
        return isDensity()
            ? new SubmissionQuantity.Density(findings.get())
            : new SubmissionQuantity.Counted(findings.get());
      }
      return measured(words);
    }

    RunQuantity ofRun() {
      String first = words.get(0);
      if (isWord(first, AVERAGE)) {
        List<String> rest = words.subList(1, words.size());
        if (rest.isEmpty()) {
          throw new GateConditionException(
              "\"" + condition + "\" does not say of what; write \"all: average score < 75\"");
        }
        return new RunQuantity.Average(isWord(rest.get(0), SCORE) ? scored(rest) : measured(rest));
      }
      for (Outcome outcome : Outcome.values()) {
        if (isWord(first, outcome.word())) {
          refuseMore(1);
          return new RunQuantity.Came(outcome, percent);
        }
      }
      Optional<FindingFilter> findings = findings();
      if (findings.isPresent()) {
        return isDensity()
            ? new RunQuantity.Density(findings.get())
            : new RunQuantity.Total(findings.get());
      }
      if (isWord(first, SCORE) || measures.find(String.join(" ", words)).isPresent()) {
        throw new GateConditionException(
            "\""
                + String.join(" ", words)
                + "\" in \""
                + condition
                + "\" belongs to one submission; write \"all: average "
                + String.join(" ", words)
                + "\" for the run as a whole, or leave out \"all:\" to ask every submission");
      }
      List<String> known = new ArrayList<>(OUTCOMES);
      known.add(AVERAGE);
      known.addAll(COUNTING);
      List<String> near = NearestWords.among(known, first);
      throw new GateConditionException(
          "there is no \""
              + TextFile.quoted(String.join(" ", words))
              + "\" of a run"
              + meant(near)
              + (near.isEmpty() ? "; there are " : " There are ")
              + String.join(", ", known));
    }

    private SubmissionQuantity scored(List<String> said) {
      if (said.size() == 1) {
        return Scored.WHOLE;
      }
      if (said.size() == 3 && isWord(said.get(1), OF)) {
        for (Dimension dimension : Dimension.values()) {
          if (isWord(said.get(2), Scored.word(dimension)) || isWord(said.get(2), dimension.key())) {
            return new Scored(Optional.of(dimension));
          }
        }
        throw new GateConditionException(
            "there is no score of \""
                + said.get(2)
                + "\""
                + meant(NearestWords.among(DIMENSIONS, said.get(2)))
                + "; there are scores of "
                + String.join(", ", DIMENSIONS));
      }
      throw new GateConditionException(
          "\""
              + condition
              + "\" cannot be read; write \"score < 60\" or \"score of sourcing < 60\"");
    }

    private SubmissionQuantity measured(List<String> said) {
      String measure = String.join(" ", said);
      MeasureCard card = measures.find(measure).orElseThrow(() -> unknown(measure));
      return new SubmissionQuantity.Measured(card.id(), card.unit() == Unit.SHARE);
    }

    private GateConditionException unknown(String measure) {
      List<String> known = new ArrayList<>(measures.ids());
      known.add(SCORE);
      known.addAll(COUNTING);
      List<String> near = NearestWords.among(known, measure);
      return new GateConditionException(
          "there is no measure \""
              + TextFile.quoted(measure)
              + "\""
              + meant(near)
              + (near.isEmpty() ? ". " : " ")
              + everything());
    }

    private boolean isNew() {
      return isWord(words.get(0), NEW);
    }

    private boolean isDensity() {
      return isWord(words.get(isNew() ? 1 : 0), DENSITY);
    }

    /** Findings that are counted; nothing where the condition asks for something else. */
    private Optional<FindingFilter> findings() {
      int at = isNew() ? 1 : 0;
      if (isNew() && words.size() == 1) {
        throw new GateConditionException(
            "\"" + condition + "\" does not say new what; write \"new errors > 0\"");
      }
      String counted = words.get(at);
      if (COUNTING.stream().noneMatch(c -> isWord(counted, c))) {
        if (!isNew()) {
          return Optional.empty();
        }
        List<String> near = NearestWords.among(COUNTING, counted);
        throw new GateConditionException(
            "\"new "
                + counted
                + "\" in \""
                + condition
                + "\" counts nothing"
                + meant(near)
                + (near.isEmpty() ? "; new can be " : " New can be ")
                + String.join(", ", COUNTING));
      }
      return Optional.of(new FindingFilter(isNew(), kind(counted), rulesAfter(at)));
    }

    private Kind kind(String counted) {
      for (Kind kind : Kind.values()) {
        if (isWord(counted, kind.word())) {
          return kind;
        }
      }
      return Kind.FINDINGS;
    }

    private RulePattern rulesAfter(int at) {
      if (words.size() == at + 1) {
        return RulePattern.ALL;
      }
      if (!isWord(words.get(at + 1), OF) || words.size() < at + 3) {
        throw new GateConditionException(
            "\""
                + condition
                + "\" cannot be read after \""
                + words.get(at)
                + "\"; a rule follows \"of\", as in \"count of style/* > 10\"");
      }
      refuseMore(at + 3);
      return pattern(words.get(at + 2));
    }

    private RulePattern pattern(String written) {
      List<String> known =
          Stream.concat(
                  rules.cards().stream().map(c -> c.id()),
                  rules.cards().stream().map(c -> area(c.id()) + "/*"))
              .distinct()
              .toList();
      RulePattern pattern;
      try {
        pattern = new RulePattern(written);
      } catch (IllegalArgumentException e) {
        throw new GateConditionException(
            e.getMessage() + meant(NearestWords.among(known, written)));
      }
      if (rules.cards().stream().noneMatch(c -> isMeant(pattern, c))) {
        List<String> near = NearestWords.among(known, written);
        throw new GateConditionException(
            "there is no rule \""
                + written
                + "\""
                + meant(near)
                + (near.isEmpty() ? ";" : "")
                + " \"copydesk rules\" lists them, and style/* means all of an area");
      }
      return pattern;
    }

    /** A family has members that no card tells. */
    private boolean isMeant(RulePattern pattern, RuleCard card) {
      return pattern.covers(card.id())
          || (card.isFamily() && area(card.id()).equals(area(pattern.value())));
    }

    private void refuseMore(int read) {
      if (words.size() > read) {
        throw new GateConditionException(
            "\""
                + words.subList(read, words.size()).stream().collect(Collectors.joining(" "))
                + "\" in \""
                + condition
                + "\" is one word too many; leave it out");
      }
    }

    // --- the number

    double limit(SubmissionQuantity quantity) {
      if (quantity instanceof Scored) {
        return ofScore(quantity.inWords());
      }
      if (quantity instanceof SubmissionQuantity.Measured measured) {
        return measured.isShare() ? share(measured.inWords()) : plain(measured.inWords(), false);
      }
      return plain(quantity.inWords(), true);
    }

    double limit(RunQuantity quantity) {
      if (quantity instanceof RunQuantity.Average average) {
        return limit(average.of());
      }
      if (quantity.isShare()) {
        return share(quantity.inWords());
      }
      return plain(quantity.inWords(), true);
    }

    private double ofScore(String what) {
      double limit = new BigDecimal(number).doubleValue();
      if (percent || limit < 0 || limit > 100) {
        throw new GateConditionException(
            "a score goes from 0 to 100, so the limit of "
                + what
                + " is such a number"
                + (percent ? " without %" : "")
                + ", not "
                + number
                + (percent ? "%" : ""));
      }
      return limit;
    }

    private double plain(String what, boolean counted) {
      if (percent) {
        throw new GateConditionException(
            what + " is no share, so its limit is a number without %, not " + number + "%");
      }
      double limit = new BigDecimal(number).doubleValue();
      if (counted && limit < 0) {
        throw new GateConditionException(
            what + " is never less than 0, so its limit is 0 or more, not " + number);
      }
      return limit;
    }

    private double share(String what) {
      BigDecimal limit = new BigDecimal(number);
      BigDecimal share = percent ? limit.movePointLeft(2) : limit;
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw new GateConditionException(
            what
                + " is a share, so its limit goes from 0% to 100%, not "
                + number
                + (percent ? "%" : "; did you mean " + number + "%?"));
      }
      if (!percent && share.compareTo(BigDecimal.ONE) == 0) {
        throw new GateConditionException(
            what + " is a share: write 1% or 100%, since " + number + " can be read as both");
      }
      return share.doubleValue();
    }
  }

  private static boolean isWord(String written, String word) {
    return written.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT));
  }

  private static String area(String rule) {
    int slash = rule.indexOf('/');
    return slash < 0 ? rule : rule.substring(0, slash);
  }

  private static String meant(List<String> near) {
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }
}
