package org.copydesk.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.finding.RuleId;
import org.copydesk.text.PathGlob;

/**
 * The rules that a desk writes as data.
 *
 * @param checks one for each rule, each with a card of its own
 * @param reaches the rules that are for some files only
 * @param content all that is said about them, in one text: equal for rules that find the same
 */
public record HouseRules(List<Check> checks, List<Reach> reaches, String content) {

  /** A desk without any. */
  public static final HouseRules NONE = new HouseRules(List.of(), "");

  public HouseRules {
    checks = List.copyOf(checks);
    reaches = List.copyOf(reaches);
  }

  /** Rules for all files. */
  public HouseRules(List<Check> checks, String content) {
    this(checks, List.of(), content);
  }

  /**
   * A rule for some files only.
   *
   * @param rule the rule
   * @param folder the folder that the globs are told from: that of the file the rule stands in
   * @param files the files it is for, at least one
   */
  public record Reach(RuleId rule, Path folder, List<PathGlob> files) {

    public Reach {
      files = List.copyOf(files);
    }
  }

  /**
   * The rules that have nothing to say of a submission, for they are for other files.
   *
   * @param pathFrom the path of the submission's file, told from a folder
   */
  public Set<RuleId> silentIn(Function<Path, String> pathFrom) {
    return reaches.stream()
        .filter(r -> r.files().stream().noneMatch(f -> f.matches(pathFrom.apply(r.folder()))))
        .map(Reach::rule)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The ids of the rules. */
  public Set<RuleId> ids() {
    return checks.stream()
        .map(c -> new RuleId(c.card().id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The rules less some of them. */
  public HouseRules without(Set<RuleId> rules) {
    Set<RuleId> gone = ids().stream().filter(rules::contains).collect(Collectors.toSet());
    return gone.isEmpty()
        ? this
        : new HouseRules(
            checks.stream().filter(c -> !gone.contains(new RuleId(c.card().id()))).toList(),
            reaches.stream().filter(r -> !gone.contains(r.rule())).toList(),
            content + "without " + gone.stream().map(RuleId::value).sorted().toList() + "\n");
  }

  /** These rules and others; where both have one of the same id, it is the other that counts. */
  public HouseRules with(HouseRules others) {
    HouseRules rest = without(others.ids());
    return new HouseRules(
        Stream.concat(rest.checks.stream(), others.checks.stream()).toList(),
        Stream.concat(rest.reaches.stream(), others.reaches.stream()).toList(),
        rest.content + others.content);
  }
}
