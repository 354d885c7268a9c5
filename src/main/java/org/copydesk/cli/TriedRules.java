package org.copydesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.copydesk.check.HouseRules;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.RuleSettings;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.settings.DeskContents;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.job.CheckDiscovery;

/**
 * Rules that are tried at a desk, and what they are compared with.
 *
 * @param tried whether a finding is of a rule that is tried
 * @param ids the rules that are told of also where they find nothing
 * @param now the desk's rules with those that are tried
 * @param before the desk's rules as they are; empty where those that are tried are new, so that
 *     texts are compared with what they are without them
 * @param off the rules that the desk has turned off and that are tried nevertheless
 * @param catalogue every card, as it comes
 * @param told what somebody has to know of this, a sentence each
 */
record TriedRules(
    Predicate<RuleId> tried,
    Set<RuleId> ids,
    HouseRules now,
    Optional<HouseRules> before,
    Set<RuleId> off,
    RuleCatalogue catalogue,
    List<String> told) {

  /** How many rules a sentence names. */
  private static final int NAMED = 5;

  TriedRules {
    ids = Set.copyOf(ids);
    off = Set.copyOf(off);
    told = List.copyOf(told);
  }

  /**
   * The rules of files.
   *
   * @param files of house rules
   * @param insteadOf the rules whose place they take; empty for those of the desk with the same ids
   * @param desk what the desk says
   * @throws ConfigurationException when a file has a fault
   */
  static TriedRules of(List<Path> files, Optional<HouseRulesFile> insteadOf, DeskContents desk)
      throws ConfigurationException {
    HouseRulesFile file = HouseRulesFile.read(files);
    Set<RuleId> ids = new HashSet<>(file.rules().ids());
    List<String> told = new ArrayList<>(LeftOutWords.of(file.leftOut()));
    HouseRules now;
    Optional<HouseRules> before;
    if (insteadOf.isPresent()) {
      HouseRules old = insteadOf.get().rules();
      ids.addAll(old.ids());
      now = desk.house().without(old.ids()).with(file.rules());
      before = Optional.of(desk.house().with(old));
    } else {
      Set<RuleId> known = new HashSet<>(ids);
      known.retainAll(desk.house().ids());
      now = desk.house().with(file.rules());
      before =
          known.isEmpty() || areOfDesk(files, desk) ? Optional.empty() : Optional.of(desk.house());
      if (before.isPresent()) {
        told.add("compared with the rules of the desk as they are: " + names(known));
      }
    }
    Set<RuleId> off = new HashSet<>(ids);
    off.removeIf(id -> !isOff(id, desk));
    if (!off.isEmpty()) {
      told.add(tellsOff(off));
    }
    return new TriedRules(
        Set.copyOf(ids)::contains,
        ids,
        now,
        before,
        off,
        CheckDiscovery.catalogue(before.map(b -> b.with(now)).orElse(now)),
        told);
  }

  /**
   * The rules that are meant by an id or by a pattern of ids.
   *
   * @return nothing where there is no such rule
   */
  static Optional<TriedRules> of(String what, DeskContents desk) {
    RulePattern pattern;
    try {
      pattern = new RulePattern(what);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    List<RuleCard> cards =
        desk.catalogue().cards().stream()
            .filter(c -> pattern.covers(c.id()) || isMember(pattern, c))
            .toList();
    if (cards.isEmpty()) {
      return Optional.empty();
    }
    Set<RuleId> ids = new HashSet<>();
    cards.stream().filter(c -> !c.isFamily()).forEach(c -> ids.add(new RuleId(c.id())));
    Set<RuleId> off = new HashSet<>();
    if (what.indexOf('*') < 0 && isOff(new RuleId(what), desk)) {
      off.add(new RuleId(what));
    }
    return Optional.of(
        new TriedRules(
            pattern::covers,
            ids,
            desk.house(),
            Optional.empty(),
            off,
            desk.catalogue(),
            off.isEmpty() ? List.of() : List.of(tellsOff(off))));
  }

  /** What is said where there is no such rule. */
  static String noSuchRule(String what, RuleCatalogue catalogue) {
    List<String> near =
        NearestWords.among(catalogue.cards().stream().map(RuleCard::id).toList(), what);
    return "there is no rule and no file “"
        + OneLine.of(what)
        + "”"
        + (near.isEmpty()
            ? "; “copydesk rules” lists the rules"
            : "; did you mean " + String.join(" or ", near) + "?");
  }

  /** What the desk says about rules, with those on that are tried. */
  RuleSettings settings(RuleSettings desk) {
    RuleSettings settings = desk;
    for (RuleId rule : off) {
      settings = settings.turningOn(new RulePattern(rule.value()));
    }
    return settings;
  }

  private static boolean isOff(RuleId rule, DeskContents desk) {
    return desk.rules().settings().everywhere().level(rule, Level.WARNING).isEmpty();
  }

  /** A member of a family has no card of its own. */
  private static boolean isMember(RulePattern pattern, RuleCard card) {
    return card.isFamily()
        && pattern.value().startsWith(card.id().substring(0, card.id().length() - 1));
  }

  /** Whether the desk has its rules from these very files. */
  private static boolean areOfDesk(List<Path> files, DeskContents desk) {
    Set<Path> theirs = new HashSet<>();
    desk.houseFiles().forEach(f -> theirs.add(real(f)));
    return files.stream().allMatch(f -> theirs.contains(real(f)));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static String tellsOff(Set<RuleId> off) {
    return "turned off by the desk, and tried as if on: " + names(off);
  }

  private static String names(Set<RuleId> rules) {
    Set<String> names = new TreeSet<>();
    rules.forEach(r -> names.add(r.value()));
    String first = String.join(", ", names.stream().limit(NAMED).toList());
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }
}
