package org.copydesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.audit.RunScope;

/** How much of its places a run looked at, in whole sentences. */
public final class ScopeWords {

  /** More names than this in one sentence nobody reads. */
  private static final int NAMES = 10;

  private static final int NAME = 200;

  private static final Pattern RUN_ID =
      Pattern.compile("[0-9]{5,19}-([0-9]{4})([0-9]{2})([0-9]{2})(?:-[0-9]{6})?");

  private ScopeWords() {}

  /**
   * What a reader has to know of a run that left files out; nothing to say of one that did not and
   * met every file under its old name.
   */
  public static List<String> of(RunScope scope) {
    List<String> sentences = new ArrayList<>();
    if (scope.partial()) {
      sentences.add(audited(scope) + " All other files were left out, and no number counts them.");
      sentences.add(evidence(scope));
    }
    gone(scope).ifPresent(sentences::add);
    renamed(scope).ifPresent(sentences::add);
    return sentences;
  }

  /** Which files were audited; empty for all of them. */
  public static String audited(RunScope scope) {
    if (!scope.partial()) {
      return "";
    }
    if (scope.reference().isEmpty()) {
      return "Only the files that were named were audited.";
    }
    String base =
        scope.base().isEmpty() || scope.base().equals(scope.reference())
            ? ""
            : " (" + shown(scope.base()) + ")";
    return "Only files that changed since " + shown(scope.reference()) + base + " were audited.";
  }

  private static String evidence(RunScope scope) {
    return scope.evidence().isEmpty()
        ? "Rules that compare submissions with each other had nothing to go by beyond these files:"
            + " a text that was sent twice or a name in two spellings may have been missed. An"
            + " audit of all files finds them."
        : "For rules that compare submissions with each other, the texts of run "
            + shown(scope.evidence())
            + day(scope.evidence())
            + " stood in for the files that were left out, which may have changed since.";
  }

  /** The day that a run's id tells, as in {@code 00011-20260317-020000}; nothing of another id. */
  private static String day(String run) {
    Matcher id = RUN_ID.matcher(run);
    return id.matches() ? " of %s-%s-%s".formatted(id.group(1), id.group(2), id.group(3)) : "";
  }

  private static Optional<String> gone(RunScope scope) {
    int count = scope.deleted().size();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            (scope.reference().isEmpty()
                    ? RunWords.count(count, "listed file is", "listed files are") + " not there: "
                    : RunWords.count(count, "file is", "files are") + " gone since then: ")
                + named(scope.deleted(), ScopeWords::shown)
                + ".");
  }

  private static Optional<String> renamed(RunScope scope) {
    int count = scope.renamed().size();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            RunWords.count(count, "file has", "files have")
                + " a new name and "
                + (count == 1 ? "keeps its" : "keep their")
                + " history: "
                + named(scope.renamed(), r -> shown(r.to()) + " (was " + shown(r.from()) + ")")
                + ".");
  }

  private static <T> String named(List<T> things, Function<T, String> name) {
    List<String> names = things.stream().limit(NAMES).map(name).toList();
    return String.join(", ", names)
        + (things.size() > NAMES ? " and " + RunWords.number(things.size() - NAMES) + " more" : "");
  }

  private static String shown(String foreign) {
    return VisibleText.line(foreign, NAME);
  }
}
