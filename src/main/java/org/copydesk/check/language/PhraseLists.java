package org.copydesk.check.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.data.DataFile;
import org.languagetool.JLanguageTool;

/**
 * LanguageTool's lists of words and names that its dictionaries lack, read from its own files: the
 * single words, and the names of several words cut into their parts and into pairs of neighbours.
 */
final class PhraseLists {

  private static final List<String> LISTS =
      List.of(
          "spelling_global.txt",
          "en/multiwords.txt",
          "en/specific_case.txt",
          "en/added.txt",
          "en/hunspell/ignore.txt",
          "en/hunspell/spelling.txt",
          "en/hunspell/spelling_en-US.txt",
          "en/hunspell/spelling_en-GB.txt",
          "en/hunspell/spelling_en-CA.txt",
          "en/hunspell/spelling_en-AU.txt",
          "en/hunspell/spelling_en-NZ.txt",
          "en/hunspell/spelling_en-ZA.txt");

  private static final String PROHIBITED = "en/hunspell/prohibit.txt";

  private final Set<String> words = new HashSet<>();
  private final Map<String, Integer> parts = new HashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();
  private final Set<String> prohibited = new HashSet<>();

  private PhraseLists() {}

  static PhraseLists read() {
    PhraseLists lists = new PhraseLists();
    Set<String> seen = new HashSet<>();
    Set<String> slips = DataFile.beside(PhraseLists.class, "listed-slips.txt").words();
    for (String list : LISTS) {
      for (String entry : entries(list)) {
        if (seen.add(entry) && Stream.of(entry.split("[\\s_]+")).noneMatch(slips::contains)) {
          lists.add(entry);
        }
      }
    }
    lists.prohibited.addAll(entries(PROHIBITED));
    // Immutable sets are handed out as they are, without a copy for each question.
    lists.before.replaceAll((part, mates) -> Set.copyOf(mates));
    lists.after.replaceAll((part, mates) -> Set.copyOf(mates));
    return lists;
  }

  /** Words that are listed on their own, and those in lower case that are part of a phrase. */
  Set<String> words() {
    return words;
  }

  /** Capitalised parts of names of several words, with the number of names each is part of. */
  Map<String, Integer> parts() {
    return parts;
  }

  /** The parts that stand right before a part. */
  Map<String, Set<String>> before() {
    return before;
  }

  /** The parts that stand right after a part. */
  Map<String, Set<String>> after() {
    return after;
  }

  /** Words that a dictionary lists by mistake. */
  Set<String> prohibited() {
    return prohibited;
  }

  private void add(String entry) {
    String[] tokens = entry.split("[\\s_]+");
    if (tokens.length == 1) {
      words.add(entry);
      return;
    }
    String last = "";
    for (String token : tokens) {
      String part = bare(token);
      if (part.length() > 1 && Character.isUpperCase(part.charAt(0))) {
        parts.merge(part, 1, Integer::sum);
        if (!last.isEmpty()) {
          before.computeIfAbsent(part, p -> new HashSet<>(2)).add(last);
          after.computeIfAbsent(last, p -> new HashSet<>(2)).add(part);
        }
        last = part;
      } else {
        last = "";
        if (part.length() > 1) {
          words.add(part);
        }
      }
    }
  }

  /** A token without signs at its ends and without the sign of the genitive. */
  private static String bare(String token) {
    int begin = 0;
    int end = token.length();
    while (begin < end && !Character.isLetter(token.charAt(begin))) {
      begin++;
    }
    while (end > begin && !Character.isLetter(token.charAt(end - 1))) {
      end--;
    }
    String bare = token.substring(begin, end);
    return bare.endsWith("'s") || bare.endsWith("’s") ? bare.substring(0, bare.length() - 2) : bare;
  }

  private static List<String> entries(String file) {
    List<String> entries = new ArrayList<>();
    try (InputStream in = JLanguageTool.getDataBroker().getFromResourceDirAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String entry = upTo(upTo(upTo(line, '#'), '\t'), '/').strip();
        if (!entry.isEmpty()) {
          entries.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("LanguageTool's list " + file + " can't be read", e);
    }
    return entries;
  }

  private static String upTo(String line, char sign) {
    int at = line.indexOf(sign);
    return at < 0 ? line : line.substring(0, at);
  }
}
