package org.copydesk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.ListedFiles;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.DeskContents;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Layer;
import org.copydesk.config.settings.SettingsListing;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.MeasureDiscovery;

/**
 * The files of a desk: each is read, or refused with a sentence. The first byte of an input says
 * which file the rest is.
 */
public final class DeskFilesFuzz {

  private static final List<String> FILES =
      List.of(
          DeskFiles.CONFIGURATION,
          DeskFiles.SUPPRESSIONS,
          DeskFiles.DECISIONS,
          DeskFiles.BASELINE,
          DeskFiles.NAMES,
          DeskFiles.DICTIONARY,
          "house.yml",
          "list.txt");

  private static final RuleCatalogue RULES = CheckDiscovery.catalogue();
  private static final Path FOLDER = temporary();

  private DeskFilesFuzz() {}

  /** Called by the fuzzer first: what takes long to load counts as no hang. */
  public static void fuzzerInitialize() throws Exception {
    fuzzerTestOneInput(seeds().get(0));
  }

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length < 1) {
      return;
    }
    String name = FILES.get((input[0] & 0xFF) % FILES.size());
    Path file = Files.write(FOLDER.resolve(name), Arrays.copyOfRange(input, 1, input.length));
    try {
      if (name.equals("house.yml")) {
        HouseRulesFile.read(List.of(file));
      } else if (name.equals("list.txt")) {
        ListedFiles.read(file.toString(), java.io.InputStream.nullInputStream(), false);
      } else {
        readDesk();
      }
    } catch (ConfigurationException e) {
      if (String.valueOf(e.getMessage()).isBlank() || e.getMessage().contains("Exception")) {
        throw new AssertionError("no sentence for a desk: " + e.getMessage(), e);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void readDesk() throws ConfigurationException {
    DeskSettings desk = DeskSettings.read(new Layer(), Optional.empty(), Map.of(), List.of(FOLDER));
    DeskContents contents = DeskContents.read(desk, RULES, MeasureDiscovery::catalogue, true);
    SettingsListing listing = new SettingsListing(desk, contents.rules());
    listing.yaml(true);
    listing.json();
  }

  /** What the fuzzer begins with: a little of everything that such a file may hold. */
  static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    seed(
        seeds,
        DeskFiles.CONFIGURATION,
        """
        audit:
          workers: 2
          format: [xlsx, jsonl]
        gate:
          fail-under: 60
          conditions: ["new errors > 0", "all: average score < 75"]
        rules:
          style/*: off
          names/misspelled-name: warning
        overrides:
          - files: ["opinion/**", "*.md"]
            rules: {statistics/unsupported: note}
        """);
    seed(
        seeds,
        DeskFiles.SUPPRESSIONS,
        """
        suppressions:
          - rule: [spelling/*, names/*]
            files: "opinion/**"
            text: ["Fjordheim", 'x']
            reason: Columnists may.
            by: A. Editor
            until: 2027-01-31
        """);
    seed(
        seeds,
        DeskFiles.DECISIONS,
        "{\"key\":\"0123456789abcdef\",\"scope\":\"here\",\"answer\":\"accept\",\"reason\":\"x\",\"by\":\"A\",\"when\":\"2026-01-01T00:00:00Z\"}\n");
    seed(
        seeds,
        DeskFiles.BASELINE,
        "{\"copydesk-baseline\":1,\"version\":\"1.2.0\",\"rule-set\":\"0123456789abcdef\"}\n"
            + "{\"document\":\"a.txt\",\"rule\":\"style/x\",\"level\":\"error\",\"count\":2,\"findings\":[\"0123456789abcdef\"]}\n");
    seed(
        seeds,
        DeskFiles.NAMES,
        "name\twrong\tfirst\tcues\nSantos\tSantas;Santoss\tJuan\tpresident\n");
    seed(seeds, DeskFiles.DICTIONARY, "# ours\nFjordheim\nwell-being\n");
    Path rules = Path.of("src/test/resources/house/every-kind.yml");
    if (Files.exists(rules)) {
      String all = Files.readString(rules);
      for (String rule : all.split("(?m)(?=^  - id: )")) {
        seed(seeds, "house.yml", rule.startsWith("  - id: ") ? "rules:\n" + rule : rule);
      }
    }
    seed(
        seeds,
        "house.yml",
        "extends: substitution\nmessage: Use '%s', not '%s'.\nlevel: warning\nignorecase: true\nswap:\n  utilise: use\n  (?:a|b)c: d\n");
    seed(seeds, "list.txt", "a.txt\n./b/../c.txt\n\"quoted\"\n/etc/x\n");
    return seeds;
  }

  private static void seed(List<byte[]> seeds, String file, String content) {
    seeds.add(Inputs.chosen(FILES.indexOf(file), content.getBytes(StandardCharsets.UTF_8)));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("copydesk-fuzz-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
