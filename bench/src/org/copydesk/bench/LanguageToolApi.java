package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** LanguageTool as it is, called from Java: what the findings of the others are held against. */
final class LanguageToolApi {

  private static final String LANGUAGE = "en-US";

  /** Rules that look words up; in the product, rules of our own do that. */
  private static final Pattern SPELLER =
      Pattern.compile("MORFOLOGIK_RULE_.*|HUNSPELL_.*|EN_MULTITOKEN_SPELLING_.*");

  private LanguageToolApi() {}

  static boolean isSpeller(String rule) {
    return SPELLER.matcher(rule).matches();
  }

  /** The rules that the command line is told to leave out. */
  static List<String> spellers() {
    return new JLanguageTool(Languages.getLanguageForShortCode(LANGUAGE))
        .getAllRules().stream()
            .map(Rule::getId)
            .filter(LanguageToolApi::isSpeller)
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * What LanguageTool says of each text.
   *
   * @param withoutSpellers whether rules that look words up are off
   * @param clean whether of matches that overlap only one is kept
   * @param id what to call the rule of a match
   */
  static List<RuleHit> hits(
      TextFolder texts, boolean withoutSpellers, boolean clean, Function<RuleMatch, String> id)
      throws IOException, InterruptedException {
    ThreadLocal<JLanguageTool> tools =
        ThreadLocal.withInitial(
            () -> {
              JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode(LANGUAGE));
              tool.setCleanOverlappingMatches(clean);
              if (withoutSpellers) {
                tool.disableRules(spellers());
              }
              return tool;
            });
    List<Callable<List<RuleHit>>> asked = new ArrayList<>();
    for (Path file : texts.files()) {
      asked.add(() -> hits(tools.get(), texts.path().relativize(file).toString(), file, id));
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<RuleHit> hits = new ArrayList<>();
      for (Future<List<RuleHit>> said : threads.invokeAll(asked)) {
        hits.addAll(said.get());
      }
      return hits;
    } catch (ExecutionException e) {
      throw new IOException("LanguageTool failed", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<RuleHit> hits(
      JLanguageTool tool, String name, Path file, Function<RuleMatch, String> id)
      throws IOException {
    List<RuleHit> hits = new ArrayList<>();
    for (RuleMatch match : tool.check(Files.readString(file))) {
      hits.add(new RuleHit(name, id.apply(match), match.getFromPos(), match.getToPos()));
    }
    return hits;
  }
}
