package org.copydesk.extract.fork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.fork.ForkParser;
import org.apache.tika.fork.ParserFactoryFactory;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.copydesk.extract.Effort;
import org.copydesk.extract.TemporaryFolder;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * One Java machine that reads, for one thread at a time. It starts with its first order, and is of
 * no further use when an order did not come back whole.
 */
final class Fork implements AutoCloseable {

  private final Effort effort;
  private final Path folder;
  private final ForkParser parser;
  private final Instant made = Instant.now();
  private int orders;
  private long lastUsed = System.nanoTime();
  private volatile @Nullable Deadline deadline;
  private @Nullable Deadline ended;
  private volatile long pid;

  /**
   * @param effort how much it may do
   * @param factory makes its parsers
   * @param parent for a folder with its temporary files
   * @throws IOException when there is no room for that folder
   */
  Fork(Effort effort, ParserFactoryFactory factory, @Nullable Path parent) throws IOException {
    this.effort = effort;
    this.folder = TemporaryFolder.in(parent, "fork-").toAbsolutePath();
    Files.createFile(folder.resolve("no-hosts"));
    parser = new ForkParser(folder, factory);
    parser.setJavaCommand(ForkCommand.of(effort.memory(), folder));
    parser.setPoolSize(1);
  }

  /**
   * Carries out an order.
   *
   * @param text takes the events of the document
   * @return what the fork said
   * @throws LostForkException when the fork was stopped, died or could not be started
   * @throws UnpackedEvents.Refused when {@code text} threw; the fork is of no further use
   */
  UnpackedEvents carryOut(Order order, ContentHandler text) throws LostForkException {
    Deadline times = new Deadline(effort);
    UnpackedEvents events = new UnpackedEvents(text, times);
    deadline = times;
    orders++;
    Exception lost = null;
    try {
      Metadata metadata = new Metadata();
      metadata.set(ForkedReading.ORDER, order.packed());
      parser.parse(new ByteArrayInputStream(new byte[0]), events, metadata, new ParseContext());
    } catch (IOException | SAXException | TikaException | IllegalStateException e) {
      lost = e;
    } finally {
      deadline = null;
      lastUsed = System.nanoTime();
    }
    if (events.type() == null && events.extraction() == null) {
      throw new LostForkException(times, lost);
    }
    return events;
  }

  /** How many orders it was given. */
  int orders() {
    return orders;
  }

  /** When its last order came back, on the clock of {@link System#nanoTime()}. */
  long lastUsed() {
    return lastUsed;
  }

  /** The number of its process; 0 before it has told it. */
  long pid() {
    Deadline times = deadline;
    if (times != null && times.hasBegun()) {
      pid = times.pid();
    }
    return pid;
  }

  /**
   * Ends the process when its time is over; whoever waits for it hears of that.
   *
   * @param told numbers of processes that other forks are known by
   */
  void endWhenOver(Set<Long> told) {
    Deadline times = deadline;
    if (times == null || !times.isOver()) {
      return;
    }
    if (times.hasBegun()) {
      end(times.pid());
    } else if (ended != times) {
      ended = times;
      // A fork that does not come up has not told its number.
      ProcessHandle.current()
          .children()
          .filter(c -> c.info().startInstant().map(s -> s.isAfter(made)).orElse(false))
          .filter(c -> !told.contains(c.pid()))
          .forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Ends a process of ours; a fork that went wrong may tell any number. */
  private static void end(long pid) {
    ProcessHandle.of(pid)
        .filter(p -> p.parent().filter(ProcessHandle.current()::equals).isPresent())
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    Deadline times = deadline;
    if (times != null && times.hasBegun()) {
      end(times.pid());
    }
    parser.close();
    delete(folder);
  }

  /** What cannot be deleted now goes with the folder around it. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
