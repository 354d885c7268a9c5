package org.copydesk.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Hands out the submissions of one partition that wait in a state. What is done has left the state,
 * so a restarted partition goes on by itself with what is not.
 */
public class PendingReader<T> implements ItemReader<T> {

  /** Fetches the waiting submissions from one number to another, both included. */
  @FunctionalInterface
  public interface Source<T> {
    List<T> fetch(long from, long to, int most);
  }

  private final Source<T> source;
  private final ToLongFunction<T> number;
  private final int page;
  private final long to;
  private final Deque<T> fetched = new ArrayDeque<>();
  private long next;

  public PendingReader(Source<T> source, ToLongFunction<T> number, SequenceRange range, int page) {
    this.source = source;
    this.number = number;
    this.page = page;
    this.next = range.from();
    this.to = range.to();
  }

  @Override
  public synchronized @Nullable T read() {
    if (fetched.isEmpty() && next <= to) {
      fetched.addAll(source.fetch(next, to, page));
      next = fetched.isEmpty() ? to + 1 : number.applyAsLong(fetched.getLast()) + 1;
    }
    return fetched.poll();
  }
}
