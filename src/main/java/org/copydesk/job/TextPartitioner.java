package org.copydesk.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.copydesk.store.SubmissionStore.Weight;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts the waiting submissions into ranges that hold about the same amount of text. */
public class TextPartitioner implements Partitioner {

  static final String FROM = "from";
  static final String TO = "to";

  private final Supplier<List<Weight>> waiting;

  public TextPartitioner(Supplier<List<Weight>> waiting) {
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
      if (sum >= share || i == weights.size() - 1) {
        ExecutionContext context = new ExecutionContext();
        context.putLong(FROM, weights.get(first).seq());
        // Members of an archive follow its number, so the range reaches up to the next file.
        context.putLong(TO, i + 1 < weights.size() ? weights.get(i + 1).seq() - 1 : Long.MAX_VALUE);
        partitions.put(String.format(Locale.ROOT, "part%04d", partitions.size()), context);
        first = i + 1;
        sum = 0;
      }
    }
    return partitions;
  }
}
