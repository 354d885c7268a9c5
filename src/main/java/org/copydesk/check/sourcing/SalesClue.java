package org.copydesk.check.sourcing;

/** What shows that a text sells what it tells about, and what shows that it does not. */
enum SalesClue {
  /** The seller asks the reader to come and buy: "call us at". */
  INVITATION("the seller asks the reader to call or buy"),
  /** Somebody asks the reader to come and buy: "book an appointment". */
  PROMPT("the reader is urged on"),
  /** A telephone number. */
  TELEPHONE("a telephone number"),
  /** "We" and "our" of somebody who sells: "our certified technicians". */
  SELLER("“we” and “our” are the seller"),
  /** Goods, customers or prices of the house: "our clients", "our range". */
  TRADE("goods and customers of the house"),
  /** Any "we" and "our": a house that speaks of itself throughout. */
  HOUSE("the house speaks of itself throughout"),
  /** Goods or a company praised by name: "Harlow offers". */
  PITCH("goods or a company put forward"),
  /** A price, a discount, something free: "while supplies last". */
  OFFER("prices and offers"),
  /** A benefit claimed, a superlative: "seamless", "peace of mind". */
  PRAISE("praise and benefits without a source"),
  /** "You" and "your". */
  READER("the reader is addressed as a customer"),
  /** "I" and "my": an essay or a diary. */
  WRITER("a writer speaks"),
  /** Somebody is named as the source. */
  ATTRIBUTION("others are named as sources"),
  /** Public bodies and charities, who ask for calls and offer services too. */
  PUBLIC("public bodies"),
  /** Words of the page around a story. */
  PAGE("the page around the story");

  private final String inWords;

  SalesClue(String inWords) {
    this.inWords = inWords;
  }

  /** What it shows, for an editor. */
  String inWords() {
    return inWords;
  }
}
