package org.copydesk.check.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.check.WordRoles;
import org.copydesk.data.DataFile;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/** The table of offices, and what the words before one say of its holder. */
final class Offices {

  static final WordRoles WORDS = WordRoles.beside(Offices.class, "person-words.tsv");

  /** The longest form, in words. */
  private static final int MOST_WORDS = 3;

  /** Tokens between "former" and the office: "former U.S. vice president". */
  private static final int FARTHEST = 7;

  /** A word that has its capital for its own sake, also where it opens a sentence. */
  private static final Pattern NATIONALITY =
      Pattern.compile(
          "\\p{L}{2,20}(?:an|ish|ese|ic|qi|ni|li)|french|dutch|swiss|greek|czech|thai|u|us|uk");

  private static final Map<String, Office> BY_FORM = read();

  private Offices() {}

  /** Whether somebody has an office at the time of the text. */
  enum Standing {
    PRESENT,
    FORMER,
    /** Not yet, or at another time that the words name. */
    OTHER
  }

  /**
   * An office where it is named.
   *
   * @param office which one
   * @param standing what the words before it say
   * @param of the country or house whose office it is, in lower case; empty where none is named
   * @param first the first token that belongs to it, with the words before it
   * @param after the token behind it
   */
  record Named(Office office, Standing standing, String of, int first, int after) {}

  static boolean isLesser(String word) {
    return WORDS.is("lesser", word);
  }

  static boolean isOffice(String lowerWord) {
    return BY_FORM.containsKey(lowerWord);
  }

  /** The office whose name begins at a token, the longest one. */
  static Optional<Named> at(int begin, List<Token> tokens) {
    Named longest = null;
    StringBuilder form = new StringBuilder();
    int i = begin;
    int sentence = tokens.get(begin).sentence();
    for (int words = 0; words < MOST_WORDS && i < tokens.size(); words++) {
      Token token = tokens.get(i);
      if (!token.isWord() || token.sentence() != sentence) {
        break;
      }
      form.append(form.length() == 0 ? "" : " ").append(token.text().toLowerCase(Locale.ROOT));
      i++;
      boolean stop = i < tokens.size() && joins(tokens.get(i), token, ".");
      i += stop ? 1 : 0;
      Office office = BY_FORM.get(form.toString());
      if (office != null && (tokens.get(begin).isCapitalised() || !office.isForLife())) {
        // "Major" is a rank, "major" is none.
        longest = before(office, begin, i, tokens);
      }
      if (!stop && i < tokens.size() && joins(tokens.get(i), token, "-")) {
        i++;
      }
    }
    return Optional.ofNullable(longest);
  }

  private static boolean joins(Token sign, Token word, String which) {
    return sign.kind() == TokenKind.SIGN
        && sign.text().equals(which)
        && sign.span().begin() == word.span().end();
  }

  /** Reads the words before an office. */
  private static Named before(Office office, int begin, int after, List<Token> tokens) {
    Office whole = office;
    Standing standing = isElect(after, tokens) ? Standing.OTHER : Standing.PRESENT;
    String of = "";
    int first = begin;
    int sentence = tokens.get(begin).sentence();
    for (int i = begin - 1; i >= 0 && begin - i <= FARTHEST; i--) {
      Token token = tokens.get(i);
      String word = token.text().toLowerCase(Locale.ROOT);
      if (token.sentence() != sentence) {
        break;
      }
      if (word.equals("-") || word.equals(".")) {
        continue;
      }
      if (WORDS.is("former", word)) {
        return new Named(whole, Standing.FORMER, of, i, after);
      } else if (WORDS.is("other", word)) {
        return new Named(whole, Standing.OTHER, of, i, after);
      } else if (isLesser(word) || word.equals("vice")) {
        whole = whole.lesser(word.equals("vice") ? "deputy" : word);
        first = i;
      } else if (token.isCapitalised() && !isOffice(word) && !WORDS.is("stop", word)) {
        boolean opens = i == 0 || tokens.get(i - 1).sentence() != sentence;
        if (opens && !NATIONALITY.matcher(word).matches()) {
          break;
        }
        of = WORDS.is("half", word) ? (word + " " + of).strip() : of.isEmpty() ? country(word) : of;
        first = i;
      } else {
        // "Former senator and vice president Lou Castner": whether he is both today is not plain.
        if (isOffice(word) || word.equals("and") && i > 0 && isOfficeWord(tokens.get(i - 1))) {
          standing = Standing.OTHER;
        }
        break;
      }
    }
    return new Named(whole, standing, of, first, after);
  }

  private static boolean isOfficeWord(Token token) {
    return isOffice(token.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isElect(int after, List<Token> tokens) {
    if (after >= tokens.size()) {
      return false;
    }
    int next = tokens.get(after).text().equals("-") ? after + 1 : after;
    return next < tokens.size()
        && WORDS.is("other", tokens.get(next).text().toLowerCase(Locale.ROOT));
  }

  private static String country(String word) {
    String bare =
        word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    return WORDS.is("party", bare)
        ? ""
        : WORDS.is("usa", bare) ? "us" : WORDS.is("uk", bare) ? "uk" : bare;
  }

  private static Map<String, Office> read() {
    Map<String, Office> offices = new HashMap<>();
    for (List<String> row : DataFile.beside(Offices.class, "offices.tsv").rows()) {
      Office office = new Office(row.get(0), row.get(1), row.get(2).equals("one"), row.get(3));
      row.subList(4, row.size()).forEach(form -> offices.put(form, office));
    }
    return offices;
  }
}
