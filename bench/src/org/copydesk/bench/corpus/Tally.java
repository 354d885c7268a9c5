package org.copydesk.bench.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a corpus holds. */
final class Tally {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");

  private final Set<String> types = new HashSet<>();
  private final Map<String, Long> charactersOf = new HashMap<>();
  private long documents;
  private long characters;
  private long bytes;
  private long sentences;
  private long words;
  private long varied;

  /** Counts a document that was written. */
  void count(String document, String source, int sentences, int bytes, boolean isVaried) {
    documents++;
    characters += document.length();
    this.bytes += bytes;
    this.sentences += sentences;
    charactersOf.merge(source, (long) document.length(), Long::sum);
    varied += isVaried ? document.length() : 0;
    Matcher word = WORD.matcher(document);
    while (word.find()) {
      words++;
      types.add(word.group().toLowerCase(Locale.ROOT));
    }
  }

  long bytes() {
    return bytes;
  }

  long documents() {
    return documents;
  }

  /** Characters of documents that come from a source. */
  long charactersOf(Source source) {
    return charactersOf.getOrDefault(source.name(), 0L);
  }

  String inWords() {
    return String.format(
        Locale.ROOT,
        "documents    %,d%nbytes        %,d%ncharacters   %,d%nsentences    %,d, none twice%n"
            + "words        %,d%ntypes        %,d%ntypes/words  %.4f%n"
            + "varied       %.1f %% of the characters%n",
        documents,
        bytes,
        characters,
        sentences,
        words,
        types.size(),
        words == 0 ? 0 : (double) types.size() / words,
        characters == 0 ? 0 : 100.0 * varied / characters);
  }
}
