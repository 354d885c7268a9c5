package org.copydesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.store.RememberedResults.Kind;
import org.springframework.dao.DataAccessException;

/**
 * What is remembered, as one run uses it. A run that is told to do without looks nothing up and
 * still remembers what it computes, in place of what was remembered. Safe for many threads.
 */
public final class RunMemory {

  private final RememberedResults results;
  private final boolean used;
  private final Map<Kind, AtomicLong> found = new EnumMap<>(Kind.class);
  private volatile long run;

  /**
   * @param used whether anything is looked up
   */
  public RunMemory(RememberedResults results, boolean used) {
    this.results = results;
    this.used = used;
    for (Kind kind : Kind.values()) {
      found.put(kind, new AtomicLong());
    }
  }

  /** Says which run it is that remembers; called before its first step. */
  public void begin(String runId) {
    run = Long.parseLong(runId, 0, runId.indexOf('-'), 10);
  }

  /** Whether anything is looked up. */
  public boolean isUsed() {
    return used;
  }

  /** The result of an origin, if it is remembered; what cannot be read is not. */
  public <T> Optional<T> find(Kind kind, String origin, Class<T> type) {
    if (!used) {
      return Optional.empty();
    }
    try {
      return results.find(kind, origin, run).map(body -> Json.read(new String(body, UTF_8), type));
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      // A damaged entry costs the time to compute it again, and is replaced then.
      return Optional.empty();
    }
  }

  /** Remembers a result. */
  public void keep(Kind kind, String origin, Object result) {
    results.keep(kind, origin, Json.write(result).getBytes(UTF_8), run);
  }

  /** Counts a result that was used. */
  public void count(Kind kind) {
    counter(kind).incrementAndGet();
  }

  /** How many results of a kind were used so far. */
  public long used(Kind kind) {
    return counter(kind).get();
  }

  private AtomicLong counter(Kind kind) {
    AtomicLong counter = found.get(kind);
    if (counter == null) {
      throw new IllegalStateException("every kind has its counter");
    }
    return counter;
  }

  /**
   * Ends a run: forgets what was not used for longest until the rest fits.
   *
   * @param most bytes that may be remembered
   */
  public void end(long most) {
    results.touch();
    results.shrinkTo(most);
  }
}
