package org.copydesk.doctor;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.extract.Limits;
import org.copydesk.extract.fork.ForkedTika;

/** Whether the processes start in which documents are read. */
final class Readers {

  private static final String WHAT = "reading documents";

  private Readers() {}

  static Diagnosis examine() {
    Limits limits = Limits.DEFAULT;
    try {
      Optional<String> fault = ForkedTika.fault(limits);
      return fault.isEmpty()
          ? Diagnosis.ok(
              WHAT,
              String.format(
                  Locale.ENGLISH,
                  "in a process of its own, of %,d MB at most",
                  limits.effort().memory() / 1_000_000))
          : Diagnosis.broken(
              WHAT,
              "the process that reads documents does not answer (" + fault.get() + ")",
              "let this user start processes, and give the machine more memory; without them only"
                  + " plain text is audited");
    } catch (IOException e) {
      return Diagnosis.broken(
          WHAT, "there is no room for a small file", "make room in the temporary folder");
    }
  }
}
