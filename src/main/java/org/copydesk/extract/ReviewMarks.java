package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what the people who worked on a document left in it beside the text. */
final class ReviewMarks {

  private int comments;
  private int changes;
  private boolean contents;

  void comment() {
    comments++;
  }

  void change() {
    changes++;
  }

  void tableOfContents() {
    contents = true;
  }

  /** What an editor is told of it, a sentence each. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (comments + changes > 0) {
      String what =
          changes == 0
              ? counted(comments, "comment")
              : comments == 0
                  ? counted(changes, "tracked change")
                  : counted(comments, "comment") + " and " + counted(changes, "tracked change");
      remarks.add(
          what.substring(0, 1).toUpperCase(Locale.ENGLISH)
              + what.substring(1)
              + (comments + changes == 1 ? " is" : " are")
              + " still in the file; "
              + (changes == 0
                  ? "no comment is part of the text."
                  : "the text is read as if every change were accepted."));
    }
    if (contents) {
      remarks.add("Its table of contents is not part of the text.");
    }
    return remarks;
  }

  private static String counted(int number, String what) {
    return (number == 1 ? "one" : number) + " " + what + (number == 1 ? "" : "s");
  }
}
