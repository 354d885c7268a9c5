package org.copydesk.job;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.copydesk.config.Selection;
import org.copydesk.data.DataFile;
import org.copydesk.report.ReportFormat;
import org.copydesk.store.FoundFile;
import org.copydesk.text.UnreadableReason;

/**
 * What lies in the audited places: one row a file, and nothing silently left out. Links are not
 * followed, hidden and desk files are listed as such; only the output and work folders, which are
 * our own, are passed over.
 */
public final class Inventory {

  private static final Set<String> DESK_FILES =
      DataFile.beside(Inventory.class, "desk-files.txt").words();

  /** Stands in a name for what could not be read of it. */
  private static final char LOST = '\uFFFD';

  private final List<Path> roots;
  private final Set<Path> own;
  private final Predicate<Path> ignored;
  private final Selected selected;

  /**
   * Of all files of some places.
   *
   * @param roots files and folders to audit
   * @param own folders of the product itself, which hold no submissions
   */
  public Inventory(List<Path> roots, List<Path> own) {
    this(roots, own, Selection.ALL, path -> false);
  }

  /**
   * Of some of their files.
   *
   * @param selection which of them are audited
   * @param ignored which files are no submissions by the desk's settings, also when they are named
   */
  public Inventory(List<Path> roots, List<Path> own, Selection selection, Predicate<Path> ignored) {
    this.ignored = ignored;
    this.roots = List.copyOf(roots);
    this.selected = new Selected(roots, selection);
    Set<Path> folders = new HashSet<>();
    own.forEach(o -> folders.add(o.toAbsolutePath().normalize()));
    this.own = Set.copyOf(folders);
  }

  /** Hands over every selected file, in an order that depends on nothing but the names. */
  public void walk(Consumer<FoundFile> consumer) {
    walk(consumer, name -> {});
  }

  /**
   * Hands over every file, in the same order.
   *
   * @param consumer takes those that are selected
   * @param leftOut takes the names of the others, each in its place
   */
  public void walk(Consumer<FoundFile> consumer, Consumer<String> leftOut) {
    Set<String> names = new HashSet<>();
    Set<Path> files = new HashSet<>();
    boolean several = roots.size() > 1;
    for (Path root : roots) {
      // Two places may hold files of one name, which a report needs to tell apart; and one file may
      // be named twice, by itself and by its folder.
      Taker unique =
          (path, proper, look) -> {
            if (several && !files.add(path.toAbsolutePath().normalize())) {
              return;
            }
            String name = proper;
            // Within one folder only names that lost letters can be alike; a run may have 100,000
            // others.
            if ((several || name.indexOf(LOST) >= 0) && !names.add(name)) {
              if (several) {
                name = slashes(root).replaceAll("/$", "");
                name = Files.isDirectory(root) ? name + "/" + proper : name;
              }
              for (int i = 2; !names.add(name); i++) {
                name = proper + " (" + i + ")";
              }
            }
            if (selected.isSelected(root, path)) {
              consumer.accept(look.at(name, selected.earlierName(root, path)));
            } else {
              leftOut.accept(name);
            }
          };
      if (Files.isDirectory(root)) {
        walkFolder(root, unique);
      } else {
        visit(root, String.valueOf(root.getFileName()), true, unique);
      }
    }
  }

  /** Takes what was found; the path knows a file whose name cannot be written down. */
  private interface Taker {
    void accept(Path path, String name, Look look);
  }

  /** Looks at a file, which costs more than to name it. */
  private interface Look {
    FoundFile at(String name, String earlierName);
  }

  /** Walks without recursion, for a folder can be nested deeper than a stack. */
  private void walkFolder(Path root, Taker taker) {
    Deque<Path> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Path path = waiting.pop();
      String name = path.equals(root) ? "" : slashes(root.relativize(path));
      if (path.equals(root)
          || (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !isHidden(path))) {
        if (!path.equals(root) && own.contains(path.toAbsolutePath().normalize())) {
          continue;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
          stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
          taker.accept(
              path,
              name + "/",
              unread(path, UnreadableReason.NO_PERMISSION, "The folder cannot be listed."));
          continue;
        }
        entries.sort(
            Comparator.comparing(Path::toString)
                .thenComparing(Comparator.naturalOrder())
                .reversed());
        entries.forEach(waiting::push);
      } else {
        visit(path, name, false, taker);
      }
    }
  }

  private void visit(Path path, String name, boolean named, Taker taker) {
    if (own.contains(path.toAbsolutePath().normalize()) || isOwnReport(path)) {
      return;
    }
    if (!named && Files.isSymbolicLink(path)) {
      taker.accept(path, name, unread(path, UnreadableReason.LINK_SKIPPED, ""));
    } else if (!named && isHidden(path)) {
      String slash = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "/" : "";
      taker.accept(path, name + slash, unread(path, UnreadableReason.IGNORED, "It is hidden."));
    } else if (!named && DESK_FILES.contains(String.valueOf(path.getFileName()))) {
      taker.accept(path, name, unread(path, UnreadableReason.IGNORED, "It steers the audit."));
    } else if (ignored.test(path)) {
      taker.accept(
          path, name, unread(path, UnreadableReason.IGNORED, "The settings say to ignore it."));
    } else {
      taker.accept(path, name, (told, earlier) -> attributes(path, told, earlier));
    }
  }

  /** A report of an earlier run, where the output folder itself or one above it is audited. */
  private boolean isOwnReport(Path path) {
    Path file = path.toAbsolutePath().normalize();
    return own.stream()
        .filter(file::startsWith)
        .anyMatch(folder -> ReportFormat.isReport(slashes(folder.relativize(file))));
  }

  private static FoundFile attributes(Path path, String name, String earlierName) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return unread(path, UnreadableReason.NOT_A_DOCUMENT, "It is a device or a pipe.")
            .at(name, earlierName);
      }
      UnreadableReason reason = null;
      String detail = "";
      if (!isExpressible(path)) {
        reason = UnreadableReason.NAME_UNREADABLE;
        detail = unreadableName(System.getProperty("sun.jnu.encoding", ""));
      } else if (!Files.isReadable(path)) {
        reason = UnreadableReason.NO_PERMISSION;
      }
      return new FoundFile(
          name,
          path.toString(),
          attributes.size(),
          attributes.lastModifiedTime().toMillis(),
          reason,
          detail,
          earlierName);
    } catch (NoSuchFileException e) {
      return unread(path, UnreadableReason.VANISHED, "").at(name, earlierName);
    } catch (IOException e) {
      return unread(path, UnreadableReason.NO_PERMISSION, "").at(name, earlierName);
    }
  }

  private static Look unread(Path path, UnreadableReason reason, String detail) {
    return (name, earlierName) ->
        new FoundFile(name, path.toString(), 0, 0, reason, detail, earlierName);
  }

  /**
   * What is wrong with a name that cannot be read.
   *
   * @param encoding how the system's names are read; empty where that is unknown
   */
  static String unreadableName(String encoding) {
    return encoding.equalsIgnoreCase("UTF-8")
        ? "The name is not written in UTF-8, as the names here should be: rename the file."
        : "Set the environment variable LC_ALL to C.UTF-8.";
  }

  /** Whether the path survives being written down, as it must to be read in a later step. */
  private static boolean isExpressible(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
