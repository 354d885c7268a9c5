package org.copydesk.extract.fork;

import java.util.List;
import java.util.Map;
import org.apache.tika.parser.mock.MockParser;
import org.copydesk.extract.InProcessTika;
import org.copydesk.extract.Limits;
import org.copydesk.extract.XhtmlSource;

/** Parsers of a fork, and with them one that hangs, exits and runs out of memory on request. */
public final class MockReadingFactory extends ForkedReadingFactory {

  public MockReadingFactory(Map<String, String> arguments) {
    super(arguments);
  }

  @Override
  protected XhtmlSource tika(Limits all) {
    return new InProcessTika(all, List.of(new MockParser()));
  }
}
