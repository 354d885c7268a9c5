package org.copydesk.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.PlacedGlob;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.store.SourceRoot;
import org.copydesk.text.PathGlob;

/**
 * Globs of the desk that name no file of a run, most often because they were told from the folder
 * that is audited and not from that of the desk's file.
 */
final class IdleGlobs {

  private static final int MOST = 5;
  private static final int LONGEST = 200;
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  private final Path folder;
  private final SourceRoot desk;
  private final List<Path> places;
  private final List<Path> own;

  /** By the glob that named no file yet, the same glob told from the audited folders. */
  private final Map<PlacedGlob, List<Meant>> idle = new LinkedHashMap<>();

  IdleGlobs(AuditRequest request, List<PlacedGlob> globs) {
    folder = request.deskFolder().toAbsolutePath().normalize();
    desk = new SourceRoot(request.deskFolder());
    places = request.paths().stream().map(p -> p.toAbsolutePath().normalize()).toList();
    own =
        List.of(
            request.out().toAbsolutePath().normalize(),
            request.workFolder().toAbsolutePath().normalize());
    for (PlacedGlob glob : globs) {
      if (mayBeWrong(glob)) {
        idle.put(glob, meant(glob.glob()));
      }
    }
  }

  /** A glob as it may have been meant. */
  private static final class Meant {
    private final PathGlob glob;
    private boolean names;

    Meant(PathGlob glob) {
      this.glob = glob;
    }
  }

  /**
   * Whether it should name a file of this run. One that ignores files of a kind wherever they lie
   * waits for the day when there is one, and one that begins with a folder that is there, outside
   * of what is audited, is for another audit.
   */
  private boolean mayBeWrong(PlacedGlob placed) {
    String glob = placed.glob().value();
    if (placed.key().equals(AuditSettings.IGNORE.key())
        && (glob.indexOf('/') < 0 || glob.startsWith("**/") || placed.glob().isEverything())) {
      return false;
    }
    Optional<Path> beginning = beginning(glob);
    return beginning.isEmpty()
        || own.stream().noneMatch(beginning.get()::startsWith)
            && (!Files.exists(beginning.get())
                || places.stream()
                    .anyMatch(p -> p.startsWith(beginning.get()) || beginning.get().startsWith(p)));
  }

  /** The folders that a glob names by their names; nothing where it names none. */
  private Optional<Path> beginning(String glob) {
    Matcher wild = WILD.matcher(glob);
    String plain = wild.find() ? glob.substring(0, wild.start()) : glob;
    int slash = plain.lastIndexOf('/');
    try {
      return slash <= 0 ? Optional.empty() : Optional.of(folder.resolve(plain.substring(0, slash)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private List<Meant> meant(PathGlob glob) {
    List<Meant> meant = new ArrayList<>();
    for (Path place : places) {
      String path = desk.pathOf(place.toString());
      if (Files.isDirectory(place) && !path.startsWith("/") && !WILD.matcher(path).find()) {
        try {
          meant.add(new Meant(new PathGlob(path + "/" + glob.value())));
        } catch (IllegalArgumentException e) {
          // The desk's own folder is audited, or the path is longer than a glob may be.
        }
      }
    }
    return meant;
  }

  /** Whether there is still one to look for. */
  boolean isEmpty() {
    return idle.isEmpty();
  }

  /**
   * Takes a file of the run.
   *
   * @param document its name in the reports; with a slash behind it where it is a hidden folder,
   *     which nobody looks into
   * @param file where it lies
   */
  void take(String document, String file) {
    if (idle.isEmpty()) {
      return;
    }
    String path = desk.pathOf(document, file);
    String folderPath = document.endsWith("/") ? path + "/" : path;
    idle.keySet().removeIf(g -> g.glob().matches(path) || g.glob().matches(folderPath));
    for (List<Meant> all : idle.values()) {
      all.forEach(m -> m.names |= m.glob.matches(path));
    }
  }

  /** A line for each, up to some, and one that counts the others. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    idle.entrySet().stream()
        .limit(MOST)
        .forEach(e -> lines.add(OneLine.of(line(e.getKey(), e.getValue()))));
    int others = idle.size() - MOST;
    if (others > 0) {
      lines.add(
          "%d more %s of the settings %s no file of this run"
              .formatted(others, others == 1 ? "glob" : "globs", others == 1 ? "names" : "name"));
    }
    return lines;
  }

  private String line(PlacedGlob placed, List<Meant> meant) {
    List<String> better =
        meant.stream().filter(m -> m.names).map(m -> m.glob.value()).limit(2).toList();
    return "%s: \"%s\" of \"%s\" names no file of this run; globs are told from %s%s"
        .formatted(
            placed.place(),
            shortened(placed.glob().value()),
            placed.key(),
            folder,
            better.isEmpty() ? "" : ". Did you mean " + String.join(" or ", better) + "?");
  }

  private static String shortened(String glob) {
    return glob.length() <= LONGEST ? glob : glob.substring(0, LONGEST - 1) + "…";
  }
}
