package org.copydesk.report.note;

import java.util.List;
import org.copydesk.data.DataFile;
import org.copydesk.finding.RuleId;

/**
 * A part of a return note: faults that a sender mends in one go.
 *
 * @param area the area of the rules that belong to it
 * @param heading its heading
 * @param request what the sender is asked to do
 * @param praise what is in good order when nothing of the kind was found
 */
record Group(String area, String heading, String request, String praise) {

  /** All parts in their order: what misleads readers most comes first. */
  static final List<Group> ALL =
      DataFile.beside(Group.class, "groups.tsv").rows().stream()
          .map(row -> new Group(row.get(0), row.get(1), row.get(2), row.get(3)))
          .toList();

  boolean holds(RuleId rule) {
    return rule.area().equals(area);
  }
}
