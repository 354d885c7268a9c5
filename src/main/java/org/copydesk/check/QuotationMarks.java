package org.copydesk.check;

/** The signs a quotation stands between. */
public enum QuotationMarks {
  /** The typewriter's sign, the same at both ends. */
  STRAIGHT,
  /** “These”, in a careless hand also ”these” or “these“. */
  CURLY,
  /** «These», in German print also »these«. */
  GUILLEMETS,
  /** „These“. */
  LOW,
  /** ‘These’, as British papers quote. */
  SINGLE_CURLY,
  /** The typewriter's apostrophe at both ends. */
  SINGLE_STRAIGHT;

  /** Whether the sign may be an apostrophe as well. */
  public boolean isSingle() {
    return this == SINGLE_CURLY || this == SINGLE_STRAIGHT;
  }

  /** The marks that a sign opens. */
  static QuotationMarks openedBy(char sign) {
    return switch (sign) {
      case '"' -> STRAIGHT;
      case '“', '”' -> CURLY;
      case '«', '»' -> GUILLEMETS;
      case '„' -> LOW;
      case '‘' -> SINGLE_CURLY;
      case '\'' -> SINGLE_STRAIGHT;
      default -> throw new IllegalArgumentException("no quotation mark: " + sign);
    };
  }
}
