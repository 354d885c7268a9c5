package org.copydesk.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.copydesk.store.SubmissionStore.Weight;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts the waiting submissions into ranges that hold about the same amount of text. A restarted
 * step cuts what still waits anew, so its partitions carry names of their own: Spring Batch would
 * take one with the name of a completed partition for done, and give one with the name of a failed
 * partition its old range.
 */
public class TextPartitioner implements Partitioner {

  static final String FROM = "from";
  static final String TO = "to";

  private final long attempt;
  private final Supplier<List<Weight>> waiting;

  /**
   * @param attempt number of the job execution that asks
   * @param waiting the submissions that wait, in order
   */
  public TextPartitioner(long attempt, Supplier<List<Weight>> waiting) {
    this.attempt = attempt;
    this.waiting = waiting;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    List<Weight> weights = waiting.get();
    long share = weights.stream().mapToLong(Weight::size).sum() / gridSize + 1;
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    int first = 0;
    long sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i).size();
      boolean last = i == weights.size() - 1;
      if (last || sum >= share || sum + weights.get(i + 1).size() > 2 * share) {
        ExecutionContext context = new ExecutionContext();
        context.putLong(FROM, weights.get(first).seq());
        // Members of an archive follow its number, so the range reaches up to the next file.
        context.putLong(TO, last ? Long.MAX_VALUE : weights.get(i + 1).seq() - 1);
        partitions.put(
            String.format(Locale.ROOT, "part%d.%04d", attempt, partitions.size()), context);
        first = i + 1;
        sum = 0;
      }
    }
    return partitions;
  }
}
