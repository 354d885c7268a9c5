package org.copydesk.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.HouseRules;
import org.copydesk.check.house.HouseCheck;
import org.copydesk.check.house.HouseRule;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.YamlFile;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.config.house.CanonicalText;
import org.copydesk.config.house.HouseRuleReader;
import org.copydesk.config.house.ReadRules;
import org.copydesk.config.house.ValeRuleReader;
import org.copydesk.finding.RuleId;

/**
 * The rules that a desk wrote as data, in Copydesk's own format or in Vale's.
 *
 * @param rules the rules at work
 * @param leftOut what of Vale's styles could not be served
 */
public record HouseRulesFile(HouseRules rules, List<LeftOut> leftOut) {

  /**
   * Something that could not be served.
   *
   * @param file where it stands
   * @param words which and why, a sentence that names file and line
   */
  public record LeftOut(Path file, String words) {}

  /** What such a file is called in messages. */
  private static final String WHAT = "house rules";

  /** Every rule is asked of every text. */
  private static final int MOST_RULES = 5_000;

  public HouseRulesFile {
    leftOut = List.copyOf(leftOut);
  }

  /** What could not be served, one sentence each with file and line. */
  public List<String> warnings() {
    return leftOut.stream().map(LeftOut::words).toList();
  }

  /** The rules as they were written. */
  public List<HouseRule> written() {
    return rules.checks().stream().map(c -> ((HouseCheck) c).rule()).toList();
  }

  /**
   * Reads rules.
   *
   * @param files in the order of the configuration; a file that is named twice is read once
   * @throws ConfigurationException when one of them cannot be read, has a fault, or two rules have
   *     one id
   */
  public static HouseRulesFile read(List<Path> files) throws ConfigurationException {
    Map<String, HouseRule> rules = new LinkedHashMap<>();
    List<HouseRules.Reach> reaches = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      if (!seen.add(file.toAbsolutePath().normalize())) {
        continue;
      }
      YamlFile yaml = YamlFile.read(file, WHAT);
      YamlNode root =
          yaml.root()
              .orElseThrow(
                  () ->
                      new ConfigurationException(
                          file
                              + " holds no house rules; write “rules:” and a list of them, or take it"
                              + " out of the configuration"));
      ReadRules read = rulesOf(root.asMapping(), file);
      read.warnings().forEach(words -> leftOut.add(new LeftOut(file, words)));
      for (HouseRule rule : read.rules()) {
        HouseRule before = rules.putIfAbsent(rule.id(), rule);
        if (before != null) {
          throw new ConfigurationException(
              "%s: %s is the name of another rule too, at %s; give one of them another name"
                  .formatted(rule.place(), rule.id(), before.place()));
        }
        if (!rule.files().isEmpty()) {
          reaches.add(new HouseRules.Reach(new RuleId(rule.id()), folderOf(file), rule.files()));
        }
      }
      content.append(CanonicalText.of(root)).append('\n');
    }
    if (rules.size() > MOST_RULES) {
      throw new ConfigurationException(
          "there are %,d house rules; %,d are served at most, so leave some files out"
              .formatted(rules.size(), MOST_RULES));
    }
    return new HouseRulesFile(
        new HouseRules(
            List.copyOf(rules.values().stream().map(HouseCheck::new).toList()),
            reaches,
            content.toString()),
        leftOut);
  }

  private static ReadRules rulesOf(YamlMapping root, Path file) throws ConfigurationException {
    return ValeRuleReader.isRule(root)
        ? ValeRuleReader.read(root, file)
        : HouseRuleReader.read(root);
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? Path.of("/") : folder;
  }
}
