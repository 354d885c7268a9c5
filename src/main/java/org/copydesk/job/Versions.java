package org.copydesk.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.language.GrammarVersion;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.DeskLists;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Fingerprint;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What produced a result: runs of unlike versions are not compared.
 *
 * @param product version of Copydesk
 * @param engine name and version of the grammar engine
 * @param ruleSet hash of the cards of rules and measures, of their data files and of the desk's own
 *     lists and choices, with the folders that its globs are told from
 * @param program identity of this very build and its libraries
 */
public record Versions(String product, String engine, String ruleSet, String program) {

  public static Versions of(RuleCatalogue rules, MeasureCatalogue measures, AuditRequest request) {
    DeskLists lists = request.lists();
    return new Versions(
        current(),
        GrammarVersion.words(),
        ruleSet(
            rules.hash()
                + measures.hash()
                + (lists.isEmpty() ? "" : lists.content())
                + request.rules().content()
                + request.house().content()
                + folders(request)
                + (request.inlineIgnores() ? "inline ignores" : "")),
        ProgramIdentity.current());
  }

  /** The folders that globs are told from: from another folder a glob means other files. */
  private static String folders(AuditRequest request) {
    Places places = new Places(request.paths(), request.workFolder());
    List<String> folders = new ArrayList<>();
    if (request.rules().lines().stream().anyMatch(line -> !line.files().isEmpty())) {
      folders.add("rules " + places.told(request.deskFolder()));
    }
    request
        .house()
        .reaches()
        .forEach(r -> folders.add(r.rule().value() + " " + places.told(r.folder())));
    return folders.isEmpty() ? "" : folders.toString();
  }

  /**
   * What stands for all of this and for the platform: equal for programs and rules that say the
   * same of any text.
   */
  String identity() {
    return this + " " + Runtime.version();
  }

  /** The cards and every word list, table and price that the rules read. */
  private static String ruleSet(String cards) {
    StringBuilder all = new StringBuilder(cards);
    try {
      PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
      Map<String, Resource> sorted = new TreeMap<>();
      for (String pattern : List.of("**/*.tsv", "**/*.txt")) {
        for (Resource file : files.getResources("classpath*:org/copydesk/" + pattern)) {
          String url = file.getURL().toString();
          sorted.put(url.substring(url.lastIndexOf("org/copydesk/")), file);
        }
      }
      for (Map.Entry<String, Resource> file : sorted.entrySet()) {
        all.append(file.getKey()).append(file.getValue().getContentAsString(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Fingerprint.sha256(all.toString()).substring(0, 16);
  }

  /** The version of Copydesk. */
  public static String current() {
    return DataFile.beside(Versions.class, "/copydesk-version.txt").lines().get(0).strip();
  }
}
