package org.copydesk.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.copydesk.check.language.LanguageMatch;
import org.copydesk.check.language.RememberedMatches;
import org.copydesk.store.RememberedResults.Kind;
import org.copydesk.store.RunMemory;

/**
 * What LanguageTool said, remembered in the work folder.
 *
 * @param memory what the run remembers
 */
record RunMatches(RunMemory memory) implements RememberedMatches {

  @Override
  public List<LanguageMatch> matches(String origin, Supplier<List<LanguageMatch>> asking) {
    Optional<LanguageMatch[]> known = memory.find(Kind.LANGUAGE, origin, LanguageMatch[].class);
    if (known.isPresent()) {
      memory.count(Kind.LANGUAGE);
      return List.of(known.get());
    }
    List<LanguageMatch> said = asking.get();
    memory.keep(Kind.LANGUAGE, origin, said);
    return said;
  }
}
