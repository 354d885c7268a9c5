package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;

/**
 * Whether a file still lies where the inventory found it. Between listing and reading, somebody may
 * put a link, a pipe or another folder in its place, and what the link leads to was not handed in.
 */
final class FoundPlace {

  /** Each audited place as it was named, and where it really lies. */
  private final Map<Path, Path> places = new LinkedHashMap<>();

  /**
   * @param audited files and folders to audit, as named; where they really lie is found out now
   */
  FoundPlace(List<Path> audited) {
    for (Path path : audited) {
      Path place = path.toAbsolutePath().normalize();
      try {
        places.put(place, place.toRealPath());
      } catch (IOException e) {
        places.put(place, place);
      }
    }
  }

  /**
   * Why a file must not be opened; empty where it may, and where it is gone, for the reader tells
   * that.
   *
   * @param file a file of the inventory
   * @param name what the submission is called
   */
  Optional<Unreadable> refusal(Path file, String name) {
    Path path = file.toAbsolutePath().normalize();
    try {
      // A place that is named is meant, also where it is a link.
      boolean named = places.containsKey(path);
      BasicFileAttributes attributes =
          named
              ? Files.readAttributes(path, BasicFileAttributes.class)
              : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        return refused(name, UnreadableReason.LINK_SKIPPED, "");
      }
      if (!attributes.isRegularFile()) {
        return refused(
            name,
            UnreadableReason.NOT_A_DOCUMENT,
            attributes.isDirectory() ? "It is a folder by now." : "It is a device or a pipe.");
      }
      return named || isBelow(path, path.toRealPath())
          ? Optional.empty()
          : refused(
              name,
              UnreadableReason.OUTSIDE_FOLDER,
              "A folder on the way to it is a link by now, which leads to another place.");
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether no link has come between a file and its place. */
  private boolean isBelow(Path path, Path real) {
    return places.entrySet().stream()
        .anyMatch(
            place ->
                path.startsWith(place.getKey())
                    && real.equals(place.getValue().resolve(place.getKey().relativize(path))));
  }

  private static Optional<Unreadable> refused(String name, UnreadableReason reason, String detail) {
    return Optional.of(new Unreadable(name, reason, detail));
  }
}
