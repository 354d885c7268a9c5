package org.copydesk.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.check.DeskWords;
import org.copydesk.finding.RuleId;
import org.copydesk.review.Decision;

/**
 * Which list of the desk calls words right. What is listed is flagged no more, whatever an editor
 * says to it in a workbook: a list is changed by hand alone.
 */
public final class ListedWords {

  private final Map<String, DeskWords> byFile = new LinkedHashMap<>();

  public ListedWords(DeskLists lists) {
    for (DeskLists.Source source : lists.sources()) {
      DeskLists some =
          source.isNames()
              ? new DeskLists(lists.names(), DeskLists.NONE.words(), DeskLists.NONE.sources())
              : new DeskLists(DeskLists.NONE.names(), lists.words(), DeskLists.NONE.sources());
      byFile.put(String.valueOf(source.file().getFileName()), some.rightWords());
    }
  }

  /** The name of the file that calls the words of a decision right, where one does. */
  public Optional<String> fileOf(Decision decision) {
    RuleId rule;
    try {
      rule = new RuleId(decision.rule());
    } catch (IllegalArgumentException e) {
      // A decision may come from a file that somebody wrote by hand.
      return Optional.empty();
    }
    return byFile.entrySet().stream()
        .filter(list -> list.getValue().clear(rule, decision.text()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
