package org.copydesk.extract.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.tika.fork.ParserFactoryFactory;
import org.copydesk.extract.Extraction;
import org.copydesk.extract.Failure;
import org.copydesk.extract.FirstBytes;
import org.copydesk.extract.Limits;
import org.copydesk.extract.StoppedReading;
import org.copydesk.extract.Unpacking;
import org.copydesk.extract.XhtmlSource;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tika in Java machines of its own, at most one for each thread that reads. One is started when it
 * is needed, kept for the next file, and let go when it has been idle for a while. Plain text needs
 * none.
 */
public final class ForkedTika implements XhtmlSource, AutoCloseable {

  /** A parser may keep a little of every file. */
  private static final int MOST_ORDERS = 2_000;

  private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

  private static final Duration TICK = Duration.ofMillis(200);

  private final Limits limits;
  private final ParserFactoryFactory factory;
  private final @Nullable Path folder;
  private final FirstBytes firstBytes = new FirstBytes();
  private final Deque<Fork> idle = new ArrayDeque<>();
  private final Set<Fork> all = new HashSet<>();
  private final ScheduledThreadPoolExecutor watch;
  private boolean closed;

  /**
   * @param limits of the texts, and of the work that a file may cause
   * @param folder for the temporary files of forks; made when it is needed
   */
  public ForkedTika(Limits limits, Path folder) {
    this(limits, folder, ForkedReadingFactory.class);
  }

  /**
   * @param parsers makes the parsers in a fork; has a public constructor like {@link
   *     ForkedReadingFactory}
   */
  ForkedTika(Limits limits, @Nullable Path folder, Class<? extends ForkedReadingFactory> parsers) {
    this.limits = limits;
    this.folder = folder;
    this.factory =
        new ParserFactoryFactory(parsers.getName(), ForkedReadingFactory.arguments(limits));
    watch =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "copydesk-forks");
              thread.setDaemon(true);
              return thread;
            });
    watch.setRemoveOnCancelPolicy(true);
    var unused =
        watch.scheduleWithFixedDelay(
            this::look, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public String typeOf(Path file, String fileName) {
    String type = firstBytes.typeOf(file, fileName);
    if (!type.isEmpty()) {
      return type;
    }
    Order order = new Order(file.toAbsolutePath(), fileName, "", null);
    Answer answer = ask(order, new DefaultHandler());
    if (answer.failure() != null) {
      throw new StoppedReading(answer.failure());
    }
    if (answer.events() != null && answer.events().extraction() != null) {
      throw new StoppedReading(outOfMemory());
    }
    String told = answer.events() == null ? null : answer.events().type();
    return told == null ? FirstBytes.UNKNOWN : told;
  }

  @Override
  public Extraction read(
      Path file, String fileName, String type, ContentHandler text, @Nullable Unpacking unpacking) {
    Order order = new Order(file.toAbsolutePath(), fileName, type, unpacking);
    Answer answer = ask(order, text);
    Extraction extraction = answer.events() == null ? null : answer.events().extraction();
    if (extraction == null) {
      Failure failure = answer.failure();
      return Extraction.failed(failure == null ? crash() : failure);
    }
    Failure failure = extraction.failure();
    return failure != null && failure.reason() == UnreadableReason.OUT_OF_MEMORY
        ? Extraction.failed(outOfMemory())
        : extraction;
  }

  /**
   * What came of an order.
   *
   * @param events what the fork said; null where it was lost
   * @param failure why it was lost
   */
  private record Answer(@Nullable UnpackedEvents events, @Nullable Failure failure) {}

  private Answer ask(Order order, ContentHandler text) {
    Fork fork;
    try {
      fork = take();
    } catch (IOException e) {
      return new Answer(
          null,
          new Failure(
              UnreadableReason.PARSER_CRASH,
              "The program that reads such files could not be started; copydesk doctor says"
                  + " more."));
    }
    boolean whole = false;
    try {
      UnpackedEvents events = fork.carryOut(order, text);
      whole = isSound(events.extraction());
      return new Answer(events, null);
    } catch (UnpackedEvents.Refused e) {
      return new Answer(null, Failure.of(e.refusal()));
    } catch (LostForkException e) {
      return new Answer(null, failure(e.deadline()));
    } finally {
      if (whole) {
        giveBack(fork);
      } else {
        discard(fork);
      }
    }
  }

  /** After an error of the Java machine anything may be amiss in it. */
  private static boolean isSound(@Nullable Extraction extraction) {
    return extraction == null
        || extraction.failure() == null
        || extraction.failure().reason() != UnreadableReason.OUT_OF_MEMORY;
  }

  private Failure failure(Deadline deadline) {
    Deadline.Overrun overrun = deadline.overrun();
    if (overrun == null) {
      return deadline.hasBegun()
          ? crash()
          : new Failure(
              UnreadableReason.PARSER_CRASH,
              "The program that reads such files could not be started on this machine; copydesk"
                  + " doctor says more.");
    }
    return new Failure(
        UnreadableReason.TIMEOUT,
        switch (overrun) {
          case START ->
              seconds(
                  "The program that reads such files did not start within %,d s.", Deadline.START);
          case STALL ->
              seconds("Reading it stood still for %,d s and was stopped.", limits.effort().stall());
          case TIME ->
              seconds("Reading it took more than %,d s and was stopped.", limits.effort().time());
        });
  }

  private static String seconds(String sentence, Duration time) {
    return String.format(Locale.ENGLISH, sentence, Math.max(1, time.toSeconds()));
  }

  private static Failure crash() {
    return new Failure(UnreadableReason.PARSER_CRASH, "");
  }

  private Failure outOfMemory() {
    return new Failure(
        UnreadableReason.OUT_OF_MEMORY,
        String.format(
            Locale.ENGLISH,
            "Reading it takes more than %,d MB of memory.",
            limits.effort().memory() / 1_000_000));
  }

  private Fork take() throws IOException {
    synchronized (this) {
      if (closed) {
        throw new IOException("no longer open");
      }
      Fork fork = idle.pollLast();
      if (fork != null) {
        return fork;
      }
    }
    Fork fork = new Fork(limits.effort(), factory, folder);
    synchronized (this) {
      if (!closed) {
        all.add(fork);
        return fork;
      }
    }
    fork.close();
    throw new IOException("no longer open");
  }

  private void giveBack(Fork fork) {
    synchronized (this) {
      if (!closed && fork.orders() < MOST_ORDERS) {
        idle.addLast(fork);
        return;
      }
    }
    discard(fork);
  }

  /**
   * Ends a fork that is of no further use, and those that are idle: what is read again because a
   * fork was lost is read in a new one.
   */
  private void discard(Fork fork) {
    List<Fork> gone = new ArrayList<>();
    synchronized (this) {
      gone.add(fork);
      gone.addAll(idle);
      idle.clear();
      gone.forEach(all::remove);
    }
    gone.forEach(Fork::close);
  }

  private void look() {
    List<Fork> forks;
    List<Fork> gone = new ArrayList<>();
    synchronized (this) {
      long now = System.nanoTime();
      while (!idle.isEmpty() && now - idle.peekFirst().lastUsed() > LONGEST_IDLE.toNanos()) {
        gone.add(idle.removeFirst());
      }
      gone.forEach(all::remove);
      forks = List.copyOf(all);
    }
    Set<Long> told = forks.stream().map(Fork::pid).collect(Collectors.toSet());
    forks.forEach(fork -> fork.endWhenOver(told));
    gone.forEach(Fork::close);
  }

  /** Ends every fork, also those at work. */
  @Override
  public void close() {
    List<Fork> gone;
    synchronized (this) {
      closed = true;
      gone = List.copyOf(all);
      all.clear();
      idle.clear();
    }
    gone.forEach(Fork::close);
    watch.shutdownNow();
  }

  /**
   * Whether a fork can be started and reads, for {@code copydesk doctor}.
   *
   * @return nothing where it does, else what went wrong, in a sentence
   * @throws IOException when there is no room for a small file
   */
  public static java.util.Optional<String> fault(Limits limits) throws IOException {
    Path page = Files.createTempFile("copydesk-doctor", ".html");
    try (ForkedTika tika = new ForkedTika(limits, null, ForkedReadingFactory.class)) {
      Files.writeString(page, "<p>Reading works.</p>");
      Failure failure =
          tika.read(page, "page.html", "text/html", new DefaultHandler(), null).failure();
      return failure == null
          ? java.util.Optional.empty()
          : java.util.Optional.of(
              failure.detail().isEmpty() ? failure.reason().sentence() : failure.detail());
    } finally {
      Files.deleteIfExists(page);
    }
  }
}
