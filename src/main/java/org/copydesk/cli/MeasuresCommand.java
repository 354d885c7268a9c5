package org.copydesk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.copydesk.check.MeasureCard;
import org.copydesk.job.MeasureDiscovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code copydesk measures}: everything that is measured of a text. */
@Command(
    name = "measures",
    mixinStandardHelpOptions = true,
    customSynopsis = "copydesk measures [--json]",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  copydesk audit submissions --fail-when \"figures > 20\"",
    description = "Lists what is measured of every text, for conditions of the gate.")
final class MeasuresCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(names = "--json", description = "For machines: one JSON array of cards.")
  private boolean json;

  @Override
  public Integer call() {
    List<MeasureCard> cards = MeasureDiscovery.catalogue().cards();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(MeasureText.json(cards));
    } else {
      out.println(
          cards.stream().map(MeasureText::terminal).collect(Collectors.joining()).stripTrailing());
    }
    out.flush();
    return ExitCode.PASSED;
  }
}
