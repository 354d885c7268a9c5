package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that the words around a figure allow: rounded, "about", "at least", "up to". */
record FigureRange(double least, double most) {

  private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*+(?:\\.\\d++)?+");

  static FigureRange of(FigureClause clause) {
    double value = clause.figure().value();
    double half = rounding(clause);
    double least = value - half;
    double most = value + half;
    for (int i = clause.first() - 1; i >= Math.max(clause.from(), clause.first() - 3); i--) {
      String word = clause.word(i);
      if (ROLES.is("about", word)) {
        least = Math.min(least, value * 0.9);
        most = Math.max(most, value * 1.1);
      }
      if (ROLES.is("least", word) || word.equals("than") && clause.word(i - 1).equals("more")) {
        most = Double.MAX_VALUE;
      }
      if (ROLES.is("most", word)
          || word.equals("than")
              && (clause.word(i - 1).equals("less") || clause.word(i - 1).equals("fewer"))
          || word.equals("many") && clause.word(i - 1).equals("as")
          || word.equals("up") && clause.word(i + 1).equals("to")) {
        least = 0;
      }
    }
    String next = clause.word(clause.after());
    if (clause.figure().text().endsWith("+")
        || next.equals("or") && clause.word(clause.after() + 1).equals("more")
        || next.equals("-") && clause.word(clause.after() + 1).equals("plus")) {
      most = Double.MAX_VALUE;
    }
    return new FigureRange(least, most);
  }

  /** Half of the last place that is written, for numbers that look rounded. */
  private static double rounding(FigureClause clause) {
    double value = clause.figure().value();
    Matcher digits = DIGITS.matcher(clause.figure().text());
    if (!digits.find()) {
      return clause.figure().kind().equals("count") && value < 20 ? 0 : value * 0.1;
    }
    String number = digits.group().replace(",", "");
    double written = Double.parseDouble(number);
    double unit = written == 0 ? 1 : value / written;
    int point = number.indexOf('.');
    if (point >= 0) {
      return unit * Math.pow(10, point + 1 - number.length()) / 2;
    }
    boolean small = unit == 1 && clause.figure().kind().equals("count") && written < 100;
    if (small) {
      return 0;
    }
    if (unit > 1 || clause.figure().kind().equals("percent")) {
      return unit / 2;
    }
    double place = 1;
    while (written >= 100 && written % (place * 10) == 0) {
      place *= 10;
    }
    return place == 1 ? 0 : unit * place / 2;
  }
}
