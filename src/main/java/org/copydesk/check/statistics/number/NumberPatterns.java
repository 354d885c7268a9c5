package org.copydesk.check.statistics.number;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/**
 * The forms of a number expression as one alternation, with a group for each form. All repetition
 * is bounded or possessive.
 */
final class NumberPatterns {

  static final String SPACE = "[ \\u00A0\\u202F]";
  private static final String DIGITS =
      "(?:\\d{1,3}+(?:,\\d{3})++(?:\\.\\d++)?+"
          + "|[1-9]\\d{0,2}(?:[ \\u00A0\\u202F]\\d{3})++(?![\\p{L}\\d]|[ ,.-]\\d)|\\d{1,2}(?:,\\d{2}){1,3},\\d{3}(?![,\\d])|\\d++(?:\\.\\d++)?+"
          + "|(?<![\\p{L}\\p{N}.])\\.\\d{1,6}+)"
          + "(?:[- ]?\\d/\\d{1,2}+(?!\\d)|/\\d{1,2}+(?![\\d/])|[½⅓¼¾⅔])?+";
  private static final String CURRENCY =
      "(?-i:(?:(?<!\\p{L})(?:US|AU|HK|NZ|CA|NT|A|C|S|R|J|TT))?\\$|[£€¥₹₩₽₦₱₺₴₫₪₵฿₸₡₲₮]|GH[¢₵]"
          + "|(?<!\\p{L})(?:Rs\\.?|USD|EUR|GBP|INR|CHF|AUD|CAD|NZD|JPY|CNY|RMB|NGN|GHS|ZAR|KES|UGX|TZS|PKR|BDT|LKR|SEK|NOK|DKK"
          + "|PLN|CZK|HUF|AED|SAR|QAR|SGD|HKD|MYR|THB|PHP|IDR|BRL|MXN|TRY|UAH|KSh|Ksh|KShs|Shs?\\.?|USh|TSh|Sh|RM|Rp|Tk|Php|FCFA|CFA|Kr|kr|SFr|Fr|Br"
          + "|[NRKP](?=\\d{1,3}(?:[, ]\\d{3}|(?:\\.\\d{1,3})?[ ]?(?:mn?|bn|b|tr?n|million|billion|trillion)\\b))))";
  private static final String PERCENT =
      SPACE
          + "?%(?:[- ]points?\\b)?+|[- \\u00A0]percentage[- ]points?\\b|[- \\u00A0]?per"
          + SPACE
          + "?cent(?:age)?(?:[- ]points?)?\\b|"
          + SPACE
          + "?(?:basis points|bps|pps?|pct|pc|p\\.c\\.)(?!\\p{L})|[- ]points?-? percent\\b";
  private static final String RATE =
      SPACE
          + "(?:per|a|an|/)"
          + SPACE
          + "(?:barrel|ounce|tonne|ton|gallon|litre|liter|bushel|pound|kilogram|share)\\b";
  private static final String AND_PART =
      "[- ]and[- ](?:a[- ]half|a[- ]quarter|three[- ]quarters)\\b";
  private static final String IN = "(?:in every|in|out of every|out of|of every|for every)";

  static final Pattern RATE_AFTER = Pattern.compile(RATE, CASE_INSENSITIVE);
  static final Pattern PERCENT_AFTER = Pattern.compile(PERCENT, CASE_INSENSITIVE);

  /** What stands between the parts of a ratio. */
  static final Pattern RATIO_MIDDLE =
      Pattern.compile(
          "-in-|" + SPACE + "(?:[a-z]{3,14}" + SPACE + ")?" + IN + SPACE, CASE_INSENSITIVE);

  private final NumberWords words;
  private final String small;
  private final String cardinal;
  private final String magnitude;
  private final String size;
  private final String ordinal;

  NumberPatterns(NumberWords words) {
    this.words = words;
    this.small = words.any("small");
    this.magnitude = words.any("magnitude");
    this.cardinal = "(?:" + words.any("tens") + "(?:[- ]" + small + ")?|" + small + ")";
    this.size = "(?:[- \\u00A0]" + magnitude + "\\b){0,3}";
    this.ordinal = "(?:" + words.any("ordinal") + "|\\d{1,4}+(?:st|nd|rd|th))";
  }

  /**
   * The pattern of all forms.
   *
   * @param withRatio whether "one in five" is one number
   */
  Pattern expression(boolean withRatio) {
    return Pattern.compile(
        String.join(
                "|",
                withRatio ? ratio() : "(?<ratio>(?!))",
                fold(),
                slashed(),
                rank(),
                streak(),
                several(),
                fraction(),
                vague(),
                multiple())
            + "|(?:"
            + inWords()
            + "|"
            + inDigits()
            + ")(?:(?<percent>"
            + PERCENT
            + ")|(?<ordinal>st|nd|rd|th)\\b(?:-[a-z]{2,})?+|(?<decade>'?s)\\b|(?<plus>-plus\\b|\\+)|"
            + "(?<tail>[-‑](?:(?!to-)[a-z]{2,}|a)(?:-[a-z]{1,10}){0,2}+)?+)",
        CASE_INSENSITIVE);
  }

  private String ratio() {
    String whole = "(?:" + DIGITS + "|" + cardinal + size + "|an? (?:hundred|thousand|million)\\b)";
    String plain =
        "\\b(?:"
            + cardinal
            + "|\\d{1,3})(?:-in-|"
            + SPACE
            + IN
            + SPACE
            + ")"
            + whole
            + "(?![\\p{L}\\d%]|-)";
    // "one household in six has": what follows must not be something that six are counted of.
    String ofNoun =
        "\\b(?:one|two|three|four|five|six|seven|eight|nine|\\d)"
            + SPACE
            + "[a-z]{3,14}"
            + SPACE
            + "(?:in every|in|out of)"
            + SPACE
            + "(?:"
            + cardinal
            + "|\\d{1,3}|1,?000|10,?000)(?="
            + SPACE
            + "(?:is|are|was|were|has|have|had|will|would|can|could|cannot|does|do|did|now|still|said|says|lives?|reports?|[a-z]{2,12}ed|fell|went|came|left|lost|got|took|made)\\b|[,;:)]|\\.(?!\\d)|$)";
    return "(?<ratio>" + plain + "|" + ofNoun + ")";
  }

  private String fold() {
    return "(?<fold>\\b(?:(?:" + cardinal + "|hundred|thousand)-?|\\d++(?:\\.\\d++)?+-?)fold\\b)";
  }

  private static String slashed() {
    return "(?<slashed>(?<![\\d/,.])\\d/\\d{1,2}(?:ths?|rds?|nds?)\\b|(?<![\\d/,.])\\d/\\d{1,2}(?="
        + SPACE
        + "of\\b))";
  }

  private String rank() {
    return "(?<rank>\\bevery[- ](?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[ ]\\p{L})|\\b(?:"
        + ordinal
        + ")[- ](?:most|least|highest|lowest|largest|biggest|smallest|busiest|fastest|slowest|"
        + "deadliest|longest|richest|poorest|worst|best|leading|strongest|weakest)\\b)";
  }

  private String streak() {
    return "(?<streak>\\b(?:" + ordinal + ")[- ](?:straight|consecutive|successive)\\b)";
  }

  private String fraction() {
    return "(?<fraction>\\b(?:(?:a|an|one|two|three|four|five|six|seven|nine)[- ])?half\\b(?:-[a-z]{2,})?+"
        + "|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine)[- ]"
        + words.any("fraction")
        + "s?\\b(?! (?:straight|consecutive|successive)\\b)(?:-[a-z]{2,})?+)";
  }

  private static String vague() {
    return "(?<vague>\\b(?:(?:tens|dozens|scores|hundreds|thousands|millions)"
        + SPACE
        + "of"
        + SPACE
        + ")?(?:dozens|(?<!\\b(?:test|exam|math|maths|reading|credit|average|mean|high|higher|low|lower|the|their|his|her|its|final) )scores(?= of )"
        + "|hundreds|thousands|millions|billions|trillions)\\b)";
  }

  private String several() {
    return "(?<several>\\b(?:several|a few|a couple|half an?|an?)"
        + SPACE
        + "(?:of"
        + SPACE
        + ")?+"
        + magnitude
        + "\\b"
        + size
        + "|\\ba few (?=per ?cent)|\\ban? percentage point\\b)";
  }

  private String multiple() {
    return "(?<multiple>\\b" + words.any("multiple") + "\\b(?:-[a-z]{2,})?+)";
  }

  private String inWords() {
    return "(?<words>\\b"
        + cardinal
        + "\\b)(?<wordSize>"
        + size
        + ")(?<rest>(?<=hundred|thousand|million|lakh|crore)"
        + SPACE
        + "and"
        + SPACE
        + cardinal
        + "\\b)?+(?<wordPart>"
        + AND_PART
        + ")?+";
  }

  private String inDigits() {
    String suffix = words.any("suffix");
    return "(?<sign>(?<![\\p{L}\\p{N}%)])[-+−])?+(?<currency>"
        + CURRENCY
        + SPACE
        + "?)?+(?<number>"
        + DIGITS
        + ")(?<part>"
        + AND_PART
        + ")?+(?<range>(?:%|"
        + suffix
        + ")?"
        + SPACE
        + "?[-–]"
        + CURRENCY
        + "?"
        + DIGITS
        + "(?!-?\\p{L}{0,3}\\d))?(?<size>(?:"
        + suffix
        + ")(?![\\p{L}\\d])|"
        + size
        + ")";
  }
}
