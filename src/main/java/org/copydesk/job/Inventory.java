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
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;
import org.copydesk.store.FoundFile;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the audited places: one row a file, and nothing silently left out. Links are not
 * followed, hidden and desk files are listed as such; only the output and work folders, which are
 * our own, are passed over.
 */
public final class Inventory {

  private static final Set<String> DESK_FILES =
      DataFile.beside(Inventory.class, "desk-files.txt").words();

  /** Names of the files that reports are written to. */
  private static final Pattern REPORT =
      Pattern.compile(
          "latest(?:-[a-z0-9-]+)?\\.xlsx|copydesk-[0-9-]+\\.xlsx|(?:findings|documents|statistics)\\.jsonl"
              + "|run\\.json|report\\.html|copydesk\\.sarif|gl-code-quality-report\\.json|junit\\.xml"
              + "|summary\\.md|github-annotations\\.txt");

  /** Names of the pages of single submissions, in a folder of their own beside the reports. */
  private static final Pattern PAGE = Pattern.compile("d-[0-9a-f]{16}\\.html");

  private final List<Path> roots;
  private final Set<Path> own;

  /**
   * @param roots files and folders to audit
   * @param own folders of the product itself, which hold no submissions
   */
  public Inventory(List<Path> roots, List<Path> own) {
    this.roots = List.copyOf(roots);
    Set<Path> folders = new HashSet<>();
    own.forEach(o -> folders.add(o.toAbsolutePath().normalize()));
    this.own = Set.copyOf(folders);
  }

  /** Hands over every file, in an order that depends on nothing but the names. */
  public void walk(Consumer<FoundFile> consumer) {
    Set<String> names = new HashSet<>();
    Set<Path> files = new HashSet<>();
    for (Path root : roots) {
      // Two places may hold files of one name, which a report needs to tell apart; and one file may
      // be named twice, by itself and by its folder.
      Consumer<FoundFile> unique =
          roots.size() == 1
              ? consumer
              : file -> {
                if (!files.add(Path.of(file.file()).toAbsolutePath().normalize())) {
                  return;
                }
                String name = file.name();
                if (!names.add(name)) {
                  name = slashes(root).replaceAll("/$", "");
                  name = Files.isDirectory(root) ? name + "/" + file.name() : name;
                  for (int i = 2; !names.add(name); i++) {
                    name = file.name() + " (" + i + ")";
                  }
                }
                consumer.accept(
                    new FoundFile(
                        name,
                        file.file(),
                        file.size(),
                        file.modified(),
                        file.reason(),
                        file.detail()));
              };
      if (Files.isDirectory(root)) {
        walkFolder(root, unique);
      } else {
        visit(root, String.valueOf(root.getFileName()), true, unique);
      }
    }
  }

  /** Walks without recursion, for a folder can be nested deeper than a stack. */
  private void walkFolder(Path root, Consumer<FoundFile> consumer) {
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
          consumer.accept(
              unread(
                  name + "/",
                  path,
                  UnreadableReason.NO_PERMISSION,
                  "The folder cannot be listed."));
          continue;
        }
        entries.sort(Comparator.comparing(Path::toString).reversed());
        entries.forEach(waiting::push);
      } else {
        visit(path, name, false, consumer);
      }
    }
  }

  private void visit(Path path, String name, boolean named, Consumer<FoundFile> consumer) {
    if (own.contains(path.toAbsolutePath().normalize()) || isOwnReport(path)) {
      return;
    }
    if (!named && Files.isSymbolicLink(path)) {
      consumer.accept(unread(name, path, UnreadableReason.LINK_SKIPPED, ""));
    } else if (!named && isHidden(path)) {
      String slash = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "/" : "";
      consumer.accept(unread(name + slash, path, UnreadableReason.IGNORED, "It is hidden."));
    } else if (!named && DESK_FILES.contains(String.valueOf(path.getFileName()))) {
      consumer.accept(unread(name, path, UnreadableReason.IGNORED, "It steers the audit."));
    } else {
      consumer.accept(attributes(path, name));
    }
  }

  /** A report of an earlier run, where the output folder itself is audited. */
  private boolean isOwnReport(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return false;
    }
    String name = String.valueOf(path.getFileName());
    return own.contains(folder)
        ? REPORT.matcher(name).matches()
        : folder.endsWith("documents")
            && folder.getParent() != null
            && own.contains(folder.getParent())
            && PAGE.matcher(name).matches();
  }

  private static FoundFile attributes(Path path, String name) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return unread(name, path, UnreadableReason.NOT_A_DOCUMENT, "It is a device or a pipe.");
      }
      UnreadableReason reason =
          !isExpressible(path)
              ? UnreadableReason.NAME_UNREADABLE
              : Files.isReadable(path) ? null : UnreadableReason.NO_PERMISSION;
      return new FoundFile(
          name,
          path.toString(),
          attributes.size(),
          attributes.lastModifiedTime().toMillis(),
          reason,
          "");
    } catch (NoSuchFileException e) {
      return unread(name, path, UnreadableReason.VANISHED, "");
    } catch (IOException e) {
      return unread(name, path, UnreadableReason.NO_PERMISSION, "");
    }
  }

  private static FoundFile unread(
      String name, Path path, @Nullable UnreadableReason reason, String detail) {
    return new FoundFile(name, path.toString(), 0, 0, reason, detail);
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
