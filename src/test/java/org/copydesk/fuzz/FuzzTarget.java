package org.copydesk.fuzz;

import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.extract.TextBytesFuzz;

/** What is fuzzed. */
enum FuzzTarget {
  READER(ReaderFuzz.class, ReaderFuzz::seeds, "org.apache.tika.parser.**"),
  ENCODINGS(TextBytesFuzz.class, TextBytesFuzz::seeds),
  NUMBERS(NumberGrammarFuzz.class, Inputs::texts),
  NAMES(NamesFuzz.class, Inputs::texts),
  FRAGMENTS(FragmentsFuzz.class, Inputs::texts),
  STATISTICS(StatisticsFuzz.class, Inputs::texts),
  CONSISTENCY(ConsistencyFuzz.class, Inputs::texts),
  DESK_FILES(DeskFilesFuzz.class, DeskFilesFuzz::seeds),
  WORKBOOK(WorkbookFuzz.class, WorkbookFuzz::seeds),
  AUDITOR(AuditorFuzz.class, Inputs::texts);

  private final Class<?> type;
  private final Callable<List<byte[]>> seeds;
  private final String guiding;

  FuzzTarget(Class<?> type, Callable<List<byte[]>> seeds, String... alsoGuiding) {
    this.type = type;
    this.seeds = seeds;
    this.guiding = "org.copydesk.**" + (alsoGuiding.length == 0 ? "" : ":" + alsoGuiding[0]);
  }

  String className() {
    return type.getName();
  }

  List<byte[]> seeds() throws Exception {
    return seeds.call();
  }

  /** The classes whose branches tell the fuzzer that an input did something new. */
  String guiding() {
    return guiding;
  }
}
