package org.copydesk.check.statistics.claim;

/**
 * What may speak for or against a number being a statistic. Each clue has a weight in {@code
 * claim-weights.tsv}; a number's log-odds are the sum of the weights of its clues. The reason is
 * what an editor is told.
 */
public enum ClaimClue {
  /** A share in hundredths. */
  PERCENT("a percentage"),
  /** The share labels a group: "the top 1 percent". */
  PERCENT_GROUP("the label of a group"),
  /** A tariff, tax or interest rate follows. */
  PERCENT_LEVY("a rate that was decided"),
  /** A tariff or tax stands before it. */
  PERCENT_OF_LEVY("the rate of a tax"),
  /** A rate that a bank or an authority sets. */
  PERCENT_POLICY("a rate that a bank sets"),
  /** Words of decisions stand near. */
  PERCENT_DECIDED("a decision or a limit"),
  /** Words of decisions stand near, but something moved by the share. */
  PERCENT_DECIDED_MOVED("a decision stands near"),
  /** An intention or a limit governs it. */
  PERCENT_INTENDED("an intention or a limit"),
  /** "100 percent", "30% off". */
  PERCENT_OF_SPEECH("a manner of speaking"),
  /** It qualifies a thing as its label: "the 28% items", "a 25% stake". */
  PERCENT_LABEL("the label of a thing"),
  /** Something rose, fell or came to it. */
  PERCENT_MOVED("something moved by it"),
  /** A share of somebody or something: "of". */
  PERCENT_OF("a share of something"),

  /** An amount with a magnitude. */
  MONEY_LARGE("a large amount"),
  /** An amount without a magnitude. */
  MONEY_SMALL("an amount"),
  /** Words of revenue, cost or trade stand near. */
  MONEY_RESULT("words of revenue, cost or trade"),
  /** Something rose, fell or came to it, within four words. */
  MONEY_MOVED("something rose, fell or came to it"),
  /** Something came to it, right before. */
  MONEY_CAME_TO("it came to that"),
  /** Somebody estimated it. */
  MONEY_ESTIMATED("an estimated amount"),
  /** A decision, an offer or a limit stands before it. */
  MONEY_DECIDED("a decision, an offer or a limit"),
  /** A word of deals follows. */
  MONEY_DEAL("the price or size of a deal"),
  /** An intention governs it. */
  MONEY_INTENDED("an intention"),
  /** Somebody pays, charges or quotes it, without a magnitude. */
  MONEY_PAID("what somebody paid or was quoted"),
  /** What one thing costs. */
  MONEY_PRICE("the price of one thing"),
  /** Small, by the month or as a label. */
  MONEY_PAY("a price or a pay"),
  /** A rate: so much for each. */
  MONEY_RATE("a rate"),
  /** Somebody predicted or reported it. */
  MONEY_FORECAST("a forecast or a result"),
  /** Something is worth or valued at it. */
  MONEY_WORTH("what something is worth"),
  /** It qualifies a thing: "the $4 billion price". */
  MONEY_LABEL("the label of a thing"),

  /** One in so many. */
  RATIO("a ratio"),
  /** A fraction of something. */
  FRACTION_OF("a share of something"),
  /** A fraction and nothing else that tells. */
  FRACTION_ALONE("a share"),
  /** A fraction right before a noun, where an ordinal would stand. */
  FRACTION_NOUN("an ordinal or a share"),
  /** A part of a period, a title or a game. */
  FRACTION_PERIOD("a part of a period or a title"),
  /** A part of a unit: "half a mile". */
  FRACTION_SIZE("a size"),
  /** The end of another number: "three and a half". */
  FRACTION_END("the end of another number"),
  /** Half, with an estimate or a change before it. */
  HALF_MEASURED("a measured share"),
  /** Half of what is not said. */
  HALF_ALONE("half of what is not said"),
  /** Twice, tripled, tenfold. */
  FACTOR("a factor"),
  /** A habit, a pair or an idiom: "twice a week", "double room", "doubled down". */
  FACTOR_HABIT("a habit or a pair"),
  /** So many times as much. */
  TIMES_OF("a multiple"),
  /** An advice to have so many times as much. */
  TIMES_ADVICE("an advice"),
  /** So many occasions. */
  TIMES_OCCASIONS("a number of occasions"),
  /** An intention governs the multiple. */
  MULTIPLE_INTENDED("an intended multiple"),

  /** The largest but two. */
  RANK_BY_SIZE("a place by size"),
  /** A place in a ranking. */
  RANK_GIVEN("a place in a ranking"),
  /** A place in any order. */
  ORDINAL("a place in an order"),
  /** A streak of something measured. */
  STREAK_MEASURED("a streak of a measure"),
  /** A streak of anything else. */
  STREAK("a streak"),

  /** A period, a time or an age. */
  PERIOD("a period or an age"),
  /** A period that was averaged or lived. */
  PERIOD_AVERAGED("a measured span of time"),
  /** A period that something rose to, fell to or lost. */
  PERIOD_MOVED("a span of time that was lost or gained"),
  /** So many years' worth. */
  PERIOD_WORTH("an amount told in time"),

  /** Something happens every so often. */
  PERIOD_RATE("how often it happens"),

  /** A number with a unit of size. */
  SIZE("the size of something"),
  /** A size that labels a thing: "a 13-inch screen". */
  SIZE_LABEL("the label of a size"),
  /** What was produced or used, by weight, volume or power. */
  YIELD("an output or a use"),
  /** Words of measuring stand near. */
  SIZE_FOUND("a measurement"),
  /** Something rose, fell or came to the size. */
  SIZE_MOVED("what became of a size"),
  /** An intention or a limit governs the size. */
  SIZE_INTENDED("an intended size"),

  /** It stands in an instruction: "Reduce the heat by 20%". */
  INSTRUCTION("an instruction"),
  /** It stands in a supposed case: "If 20% of drivers cycled, the roads would be empty". */
  SUPPOSED_CASE("a supposed case"),

  /** Names a thing. */
  NAME("a name, a model or an address"),
  /** Hyphenated to a word that is no unit of counting. */
  HYPHENATED("the name of a size"),
  /** Right before a capitalised word that is nobody counted. */
  BEFORE_NAME("part of a name"),
  /** Somebody's age. */
  AGE("an age"),
  /** A year. */
  YEAR("a year"),
  /** Up to twelve. */
  FEW("few enough to name"),
  /** Thirteen to 99. */
  SMALL("a small number"),
  /** A hundred to 999. */
  MIDDLING("a middling number"),
  /** From a thousand, in plain digits. */
  LARGE("a large number"),
  /** From a thousand, grouped or with a magnitude. */
  VERY_LARGE("too many to name"),
  /** Millions, dozens. */
  ROUGH("a rough size"),
  /** A dozen. */
  ROUGH_FEW("few enough to name, roughly"),
  /** A rough size as a label. */
  ROUGH_LABEL("a rough label"),
  /** With decimals and no noun behind it. */
  DECIMAL_ALONE("a bare number with decimals"),
  /** With decimals and no magnitude. */
  DECIMAL("a measured size"),
  /** Counts what is counted over a population. */
  COUNTED("a count of people or things"),
  /** As {@link #COUNTED}, up to twelve. */
  COUNTED_FEW("a count of few"),
  /** As {@link #COUNTED}, from a thousand. */
  COUNTED_MANY("a count of many"),
  /** Counts what one can enumerate, below a hundred. */
  LISTED("a list that one can name"),
  /** Counts what one can enumerate, from a hundred. */
  LISTED_MANY("a long list"),
  /** Counts some other plural. */
  PLURAL("a count"),
  /** As {@link #PLURAL}, from a hundred. */
  PLURAL_MANY("a count of many"),
  /** No noun follows. */
  NO_NOUN("a bare number"),
  /** Words of harm stand next to it. */
  TOLL("a toll"),
  /** Words of harm stand near. */
  TOLL_NEAR("a toll nearby"),
  /** Points, goals, medals. */
  SCORE("a score"),
  /** Points by which a share moved. */
  POINTS_MOVED("points by which a share moved"),
  /** Somebody estimated it. */
  ESTIMATED("an estimate"),
  /** Something rose, fell or came to it. */
  MOVED("something rose, fell or came to it"),
  /** From, to or as so many. */
  CAME_TO("it came to that many"),
  /** A decision or an order stands before it. */
  DECIDED("a decision or an order"),
  /** What a thing holds. */
  HOLDS("what a thing seats"),
  /** An intention or a limit governs it. */
  INTENDED("an intention or a limit"),
  /** It points back at a number given before. */
  SAID_BEFORE("said before"),
  /** "the" and a small number. */
  THE_FEW("a number given before"),
  /** So many per something. */
  RATE("a rate"),
  /** So many of the ones there are. */
  PART_OF_WHOLE("a part of a known whole"),
  /** The whole behind "of the". */
  WHOLE("a known whole"),
  /** A score of a survey or an index. */
  RATED("a score on a scale"),
  /** Followed, surveyed or examined in a study. */
  SURVEYED("a sample"),
  /** Something happened to so many: "were recovered", "have closed". */
  HAPPENED("something happened to so many"),
  /** Somebody has so many. */
  OWNED("a holding"),

  /** Every fifth one. */
  EVERY("a share of all"),
  /** So much by the day or the year. */
  SIZE_RATE("a measure by the day or the year"),
  /** "four points ahead", "a seven-point lead". */
  POINTS_LEAD("the points of a lead"),
  /** There are so many. */
  THERE_ARE("there are so many"),
  /** A verb follows where a noun was left out: "140 resigned". */
  WHO_DID("so many did it"),
  /** So many more or fewer. */
  DIFFERENCE("a difference"),
  /** Within a time that is named: "last year", "since 2010", "so far". */
  TIMED("counted over a time"),
  /** Counts a plural that no list holds, right behind it. */
  PLURAL_RIGHT_BEHIND("a count of things"),
  /** "up to", "no more than", "or more". */
  BOUND("a limit or a condition"),
  /** The writer or the speaker tells of what is his own. */
  PERSONAL("somebody's own"),
  /** Somebody wants, buys, brings or builds so many. */
  PLANNED("what somebody plans or does once"),

  /** An average, a median, a typical one. */
  AVERAGE("an average"),
  /** Somebody will do it. */
  FUTURE("what is still to come"),
  /** Supposed, imagined, advised. */
  SUPPOSED("a supposed case"),
  /** An intention earlier in the sentence governs an infinitive before the number. */
  PROMISED("a promise or a plan"),
  /** Compared with a statistic. */
  COMPARED("compared with another figure"),
  /** Compared with a number that is no statistic. */
  COMPARED_WITH_NONE("compared with a number that nobody measured"),
  /** In a row with a statistic. */
  JOINED("in a row with another figure"),
  /** In a row with a number that is no statistic. */
  JOINED_TO_NONE("in a row with a number that nobody measured"),
  /** In the sentence of a statistic. */
  BESIDE_FIGURE("beside another figure"),
  /** In the sentence of a number that is no statistic. */
  BESIDE_NONE("beside a number that nobody measured"),
  /** A bare number after a statistic in the sentence before it. */
  CONTINUED("goes on with the figure before it"),
  /** A bare number after a number that is no statistic. */
  CONTINUES_NONE("goes on with a number that nobody measured"),
  /** A count in a story about a game. */
  GAME("the story is about a game"),
  /** A multiple in a story about a game. */
  GAME_MULTIPLE("a multiple in a story about a game"),
  /** A price of a market or its move. */
  MARKET("a market price or move");

  private final String reason;

  ClaimClue(String reason) {
    this.reason = reason;
  }

  /** What the clue says, in words for an editor. */
  public String reason() {
    return reason;
  }
}
