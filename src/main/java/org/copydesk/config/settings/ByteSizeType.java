package org.copydesk.config.settings;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A size in bytes, as people write it: {@code 500 MB}. */
final class ByteSizeType implements ValueType<Long> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,7}+) ?(MB|GB)", Pattern.CASE_INSENSITIVE);

  private static final long MEGABYTE = 1_000_000;

  private final long least;

  /**
   * @param least the smallest size in megabytes
   */
  ByteSizeType(long least) {
    this.least = least * MEGABYTE;
  }

  @Override
  public String expected() {
    return "a size of at least " + inWords(least) + ", as 500 MB or 2 GB";
  }

  @Override
  public Long read(String word) throws WrongValueException {
    Matcher matcher = FORM.matcher(word.strip());
    if (matcher.matches()) {
      boolean giga = matcher.group(2).toUpperCase(Locale.ROOT).equals("GB");
      long size = Long.parseLong(matcher.group(1)) * MEGABYTE * (giga ? 1_000 : 1);
      if (size >= least) {
        return size;
      }
    }
    throw new WrongValueException();
  }

  @Override
  public String inWords(Long value) {
    return value / MEGABYTE + " MB";
  }

  @Override
  public Map<String, Object> schema() {
    // Maps of two keys have no order of their own.
    return new TreeMap<>(
        Map.of("type", "string", "pattern", "^\\s*[0-9]{1,7} ?([mM][bB]|[gG][bB])\\s*$"));
  }
}
