package org.copydesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.copydesk.config.file.ConfigurationException;

/** Files of house rules as somebody names them on a command line. */
final class HouseRuleFiles {

  private static final int DEEPEST = 20;

  private HouseRuleFiles() {}

  /**
   * The files that are named, and those in folders that are named.
   *
   * @throws ConfigurationException when a folder cannot be listed
   */
  static List<Path> of(List<Path> named) throws ConfigurationException {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> below = Files.walk(path, DEEPEST)) {
        below.filter(HouseRuleFiles::isYaml).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new ConfigurationException("the folder " + path + " cannot be listed");
      }
    }
    return files;
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }
}
