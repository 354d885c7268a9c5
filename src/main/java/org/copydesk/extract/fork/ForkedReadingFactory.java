package org.copydesk.extract.fork;

import java.util.Map;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserFactory;
import org.copydesk.extract.InProcessTika;
import org.copydesk.extract.Limits;
import org.copydesk.extract.XhtmlSource;

/** Tika calls it inside a fork for the parser to be served. */
public class ForkedReadingFactory extends ParserFactory {

  private static final String LIMITS = "limits";

  private final Limits limits;

  /**
   * @param arguments what {@link #arguments} gave
   */
  public ForkedReadingFactory(Map<String, String> arguments) {
    super(Map.of());
    Unpacked numbers = new Unpacked(arguments.getOrDefault(LIMITS, ""));
    limits =
        new Limits(
            numbers.longNumber(),
            numbers.number(),
            numbers.number(),
            numbers.number(),
            numbers.longNumber(),
            numbers.number());
  }

  /** What the parsers need to know, for the way into the fork. */
  static Map<String, String> arguments(Limits limits) {
    return Map.of(
        LIMITS,
        new Packing()
            .number(limits.fileBytes())
            .number(limits.characters())
            .number(limits.depth())
            .number(limits.members())
            .number(limits.unpackedBytes())
            .number(limits.ratio())
            .take());
  }

  @Override
  public Parser build() {
    return new ForkedReading(tika(limits));
  }

  /** The parsers. */
  protected XhtmlSource tika(Limits all) {
    return new InProcessTika(all);
  }
}
