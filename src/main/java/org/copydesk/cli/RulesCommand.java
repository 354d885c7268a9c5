package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.copydesk.check.RuleCard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code copydesk rules}: every rule there is. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    customSynopsis = "copydesk rules [--json] [--config FILE]",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    subcommands = {RulesTestCommand.class, RulesTryCommand.class},
    description = {
      "Lists every rule with its level, as the desk has set it; \"copydesk explain RULE\" says more"
          + " of one."
    })
final class RulesCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(names = "--json", description = "For machines: one JSON array of cards.")
  private boolean json;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The desk's settings. Default: the nearest copydesk.yml, from this folder up.")
  private @Nullable Path config;

  @Override
  public Integer call() {
    DeskRules desk = DeskRules.read(spec.commandLine(), config);
    List<RuleCard> cards = desk.catalogue().cards();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(CardText.json(cards, desk));
    } else {
      int width = cards.stream().mapToInt(c -> c.id().length()).max().orElse(0);
      for (RuleCard card : cards) {
        out.printf(
            Locale.ROOT,
            "%-" + width + "s  %-7s  %s%n",
            card.id(),
            desk.word(card),
            card.summary());
      }
    }
    out.flush();
    return ExitCode.PASSED;
  }
}
