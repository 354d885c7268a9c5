package org.copydesk.check.language;

import java.util.List;
import java.util.function.Supplier;

/** Remembers what LanguageTool said of a text, for it is what costs most of an audit. */
@FunctionalInterface
public interface RememberedMatches {

  /** Remembers nothing. */
  RememberedMatches NONE = (origin, asking) -> asking.get();

  /**
   * What LanguageTool says.
   *
   * @param origin SHA-256 of all that it depends on, in hexadecimal digits
   * @param asking asks LanguageTool; called where nothing is remembered
   */
  List<LanguageMatch> matches(String origin, Supplier<List<LanguageMatch>> asking);
}
