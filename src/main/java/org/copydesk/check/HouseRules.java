package org.copydesk.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * The same, for a path as the settings of a desk tell it.
   *
   * @param desk the folder that the path is told from
   * @param path of the submission's file, with forward slashes; from the root of the file system
   *     where the file lies elsewhere
   */
  public Set<RuleId> silentIn(Path desk, String path) {
    if (reaches.isEmpty()) {
      return Set.of();
    }
    Path file = desk.toAbsolutePath().normalize().resolve(path);
    return silentIn(
        folder ->
            folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/"));
  }
}
