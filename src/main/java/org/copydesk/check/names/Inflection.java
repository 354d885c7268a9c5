package org.copydesk.check.names;

/** Forms of one name: Syria and Syrian, Ivanov and Ivanova, Macron and Macrons. */
final class Inflection {

  private Inflection() {}

  /** Whether one is the other with an ending, in any case. */
  static boolean relates(String name, String word) {
    if (name.equalsIgnoreCase(word)) {
      return true;
    }
    String shorter = name.length() < word.length() ? name : word;
    String longer = name.length() < word.length() ? word : name;
    if (!longer.regionMatches(true, 0, shorter, 0, shorter.length())) {
      return false;
    }
    String ending = longer.substring(shorter.length());
    if (ending.equals("n") && shorter.endsWith("man")) {
      // Altman and Altmann are two families.
      return true;
    }
    if (ending.length() == 1 && shorter.endsWith(ending)) {
      return false;
    }
    return switch (ending) {
      case "s", "n", "an", "ns", "ian", "i", "a", "o", "es", "in", "ov", "na", "er" -> true;
      default -> false;
    };
  }
}
