package org.copydesk.config.settings;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.text.PathGlob;

/** Files of house rules by name or by glob; kept as written, with the folder they are told from. */
final class HouseRulePaths implements ValueType<String> {

  private static final int DEEPEST = 20;

  @Override
  public String expected() {
    return "a file or a glob such as \"styles/*.yml\"";
  }

  @Override
  public String read(String word) throws WrongValueException {
    if (word.indexOf('\0') >= 0) {
      throw new WrongValueException();
    }
    return word;
  }

  @Override
  public String toldFrom(Path folder, String value) {
    return ValueTypes.path("").toldFrom(folder, Path.of(value)).toString();
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string");
  }

  /** The files that some values mean, each once, those of a glob in the order of their names. */
  static List<Path> files(List<Said<String>> values) throws ConfigurationException {
    List<Path> files = new ArrayList<>();
    for (Said<String> value : values) {
      for (Path file : files(value)) {
        if (!files.contains(file)) {
          files.add(file);
        }
      }
    }
    return List.copyOf(files);
  }

  private static List<Path> files(Said<String> value) throws ConfigurationException {
    Path written = Path.of(value.value());
    if (Files.exists(written)) {
      return List.of(written);
    }
    String words = value.value().replace('\\', '/');
    int star = firstSign(words);
    if (star < 0) {
      throw value
          .origin()
          .fault(
              "there is no file %s; a path is told from the folder of this file".formatted(words));
    }
    int slash = words.lastIndexOf('/', star);
    Path folder = Path.of(slash < 0 ? "" : slash == 0 ? "/" : words.substring(0, slash));
    List<Path> found = new ArrayList<>();
    try {
      String below = words.substring(slash + 1);
      PathGlob glob = new PathGlob(below);
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(
            folder,
            Set.of(),
            below.indexOf('/') < 0 && !below.startsWith("**") ? 1 : DEEPEST,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && glob.matches(name)) {
                  found.add(file);
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
              }
            });
      }
    } catch (IllegalArgumentException e) {
      throw value.origin().fault(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw value.origin().fault("the folder " + folder + " cannot be listed");
    }
    if (found.isEmpty()) {
      throw value
          .origin()
          .fault("no file is meant by %s; mend the glob, or leave it out".formatted(words));
    }
    found.sort(null);
    return found;
  }

  private static int firstSign(String words) {
    for (int i = 0; i < words.length(); i++) {
      if ("*?[{".indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
