package org.copydesk.extract;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a file in the words of a remark. */
final class Quoted {

  private static final int MOST = 3;
  private static final int LONGEST = 60;

  private Quoted() {}

  /** The first few of these lines between quotation marks, each cut to a length that reads. */
  static String some(List<String> lines) {
    return lines.stream().limit(MOST).map(Quoted::one).collect(Collectors.joining(", "))
        + (lines.size() > MOST ? " and others" : "");
  }

  private static String one(String line) {
    String plain = line.replaceAll("\\s+", " ").strip();
    return "\u201c"
        + (plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1).strip() + "\u2026")
        + "\u201d";
  }
}
