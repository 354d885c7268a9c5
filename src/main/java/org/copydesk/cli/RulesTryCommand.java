package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.copydesk.check.HouseRules;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.DeskLists;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.job.AuditProgress;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.RuleTrial;
import org.copydesk.job.TrialResult;
import org.copydesk.review.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk rules try}: what a new or changed rule would have flagged. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk rules try [options] RULE-OR-FILE PATH...",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to try, and on what:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the rules were tried, whatever they found",
      "2:wrong usage, rule, file or path; nothing was tried",
      "4:the audit failed"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk rules try house.yml archive",
      "  copydesk rules try style/stock-phrases archive --samples 30",
      "  copydesk rules try house-new.yml archive --instead-of house.yml"
    },
    description = {
      "Tells what rules would have flagged in submissions: how many findings, how many in 1,000"
          + " words, samples in their context, and which submissions would fail or change their"
          + " verdict. Nothing is kept: neither reports nor a run to compare with."
    })
final class RulesTryCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RULE-OR-FILE",
      description = "Id of a rule, style/* for a family, or a file of house rules.")
  private String what = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders of submissions.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--instead-of",
      paramLabel = "FILE",
      description = "The file of house rules as it is now; tells what the new one changes.")
  private @Nullable Path insteadOf;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How many findings and submissions are shown. Default: ${DEFAULT-VALUE}.")
  private int samples = 10;

  @Option(names = "--json", description = "For machines: one JSON object.")
  private boolean json;

  @Option(names = "--quiet", description = "Tells no progress.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    if (samples < 0 || samples > 10_000) {
      throw usage("--samples wants a number from 0 to 10000, not " + samples);
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw usage("there is no file or folder " + path + "; nothing was tried");
      }
    }
    try {
      HouseRulesFile house = isFile() ? read(what) : new HouseRulesFile(HouseRules.NONE, List.of());
      Optional<HouseRulesFile> before =
          insteadOf == null ? Optional.empty() : Optional.of(read(insteadOf.toString()));
      if (before.isPresent() && !isFile()) {
        throw usage("--instead-of compares two files of house rules; name the new one first");
      }
      house.warnings().forEach(w -> err().println("copydesk: " + OneLine.of(w)));
      RuleCatalogue catalogue = CheckDiscovery.catalogue(house.rules());
      Set<RuleId> ids = new HashSet<>();
      Predicate<RuleId> tried = tried(catalogue, house, before, ids);
      ConsoleProgress console = new ConsoleProgress(err());
      RuleTrial trial = new RuleTrial(tried, ids, samples, quiet ? AuditProgress.SILENT : console);
      Order desk = new Order(lists(), decisions());
      TrialResult result =
          trial.run(desk.with(house.rules()), before.map(HouseRulesFile::rules).map(desk::with));
      console.end();
      TrialText text = new TrialText(catalogue, before.isPresent());
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? text.json(result) : text.terminal(result));
      out.flush();
      return ExitCode.PASSED;
    } catch (ConfigurationException e) {
      throw HouseRuleFiles.fault(spec.commandLine(), e);
    } catch (RuleTrial.FailedException e) {
      err().println("copydesk: " + OneLine.of(String.valueOf(e.getMessage())));
      return ExitCode.FAILED;
    }
  }

  private boolean isFile() {
    try {
      return Files.exists(Path.of(what));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static HouseRulesFile read(String file) throws ConfigurationException {
    return HouseRulesFile.read(HouseRuleFiles.of(List.of(Path.of(file))));
  }

  private Predicate<RuleId> tried(
      RuleCatalogue catalogue,
      HouseRulesFile house,
      Optional<HouseRulesFile> before,
      Set<RuleId> ids) {
    if (isFile()) {
      house.written().forEach(r -> ids.add(new RuleId(r.id())));
      before.ifPresent(b -> b.written().forEach(r -> ids.add(new RuleId(r.id()))));
      if (ids.isEmpty()) {
        throw usage(what + " holds no rule that can be tried");
      }
      return Set.copyOf(ids)::contains;
    }
    try {
      RulePattern pattern = new RulePattern(what);
      List<RuleCard> cards =
          catalogue.cards().stream()
              .filter(c -> pattern.covers(c.id()) || isMember(pattern, c))
              .toList();
      if (!cards.isEmpty()) {
        cards.stream().filter(c -> !c.isFamily()).forEach(c -> ids.add(new RuleId(c.id())));
        return pattern::covers;
      }
    } catch (IllegalArgumentException e) {
      // It is told below that there is no such rule.
    }
    List<String> near =
        NearestWords.among(catalogue.cards().stream().map(RuleCard::id).toList(), what);
    throw usage(
        "there is no rule and no file “"
            + OneLine.of(what)
            + "”"
            + (near.isEmpty()
                ? "; “copydesk rules” lists the rules"
                : "; did you mean " + String.join(" or ", near) + "?"));
  }

  /** A member of a family has no card of its own. */
  private static boolean isMember(RulePattern pattern, RuleCard card) {
    return card.isFamily()
        && pattern.value().startsWith(card.id().substring(0, card.id().length() - 1));
  }

  /** The order of an audit by the files of this desk. */
  private final class Order {
    private final DeskLists lists;
    private final Decisions decisions;

    Order(DeskLists lists, Decisions decisions) {
      this.lists = lists;
      this.decisions = decisions;
    }

    RuleTrial.Order with(HouseRules house) {
      return (out, work) ->
          AuditRequest.of(paths, out, work)
              .formats(List.of())
              .lists(lists)
              .decisions(decisions)
              .house(house)
              .build();
    }
  }

  private DeskLists lists() throws ConfigurationException {
    return DeskLists.read(
        DeskFiles.find(paths, DeskFiles.NAMES), DeskFiles.find(paths, DeskFiles.DICTIONARY));
  }

  private Decisions decisions() throws ConfigurationException {
    Optional<Path> file = DeskFiles.find(paths, DeskFiles.DECISIONS);
    return file.isEmpty() ? Decisions.NONE : DecisionsFile.read(file.get()).decisions();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
