package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.RuleId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk explain RULE}: the card of one rule. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a rule: why it matters, what is flagged and what is not.",
    customSynopsis = "copydesk explain [--json] [--config FILE] RULE",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  copydesk explain statistics/unsupported")
final class ExplainCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "Id of the rule, as reports say it.")
  private String rule = "";

  @Option(names = "--json", description = "For machines: the card as one JSON object.")
  private boolean json;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The desk's settings. Default: the nearest copydesk.yml, from this folder up.")
  private @Nullable Path config;

  @Override
  public Integer call() {
    DeskRules desk = DeskRules.read(spec.commandLine(), config);
    RuleCatalogue catalogue = desk.catalogue();
    RuleCard card = find(catalogue).orElseThrow(() -> unknown(catalogue));
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? CardText.json(card, desk) : CardText.terminal(card, desk));
    out.flush();
    return ExitCode.PASSED;
  }

  private Optional<RuleCard> find(RuleCatalogue catalogue) {
    Optional<RuleCard> own =
        catalogue.cards().stream().filter(c -> c.id().equals(rule)).findFirst();
    if (own.isPresent()) {
      return own;
    }
    try {
      return catalogue.find(new RuleId(rule));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ParameterException unknown(RuleCatalogue catalogue) {
    String fault = rule.substring(rule.indexOf('/') + 1);
    List<String> near =
        catalogue.cards().stream()
            .map(RuleCard::id)
            .filter(id -> (!fault.isEmpty() && id.contains(fault)) || id.startsWith(rule + "/"))
            .sorted(Comparator.naturalOrder())
            .toList();
    return new ParameterException(
        spec.commandLine(),
        "there is no rule \""
            + rule
            + "\""
            + (near.isEmpty()
                ? "; \"copydesk rules\" lists them"
                : "; did you mean " + String.join(", ", near) + "?"));
  }
}
