package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.text.Span;

/**
 * Sentences in a row that the story has told before.
 *
 * @param twins each with its earlier telling, in order; at least one
 * @param again further places where the same is told once more, in order
 */
record RepeatedRun(List<Twin> twins, List<Span> again) {

  /** Short sentences between two repeated ones that do not part them. */
  private static final int GAP = 2;

  RepeatedRun {
    twins = List.copyOf(twins);
    again = List.copyOf(again);
  }

  /** The runs of a story; one that only tells once more what another tells is counted there. */
  static List<RepeatedRun> of(List<Twin> twins) {
    Map<Integer, Integer> roots = new HashMap<>();
    Map<Integer, Integer> runOfRoot = new HashMap<>();
    List<List<Twin>> runs = new ArrayList<>();
    List<List<Span>> again = new ArrayList<>();
    for (List<Twin> run : inRow(twins)) {
      Set<Integer> own = new HashSet<>();
      for (Twin twin : run) {
        int earlier = twin.earlier().place();
        int root = roots.getOrDefault(earlier, earlier);
        roots.put(twin.later().place(), root);
        own.add(root);
      }
      Integer known = runOfRoot.get(own.iterator().next());
      if (known != null && own.stream().allMatch(r -> known.equals(runOfRoot.get(r)))) {
        again.get(known).add(span(run));
      } else {
        own.forEach(r -> runOfRoot.put(r, runs.size()));
        runs.add(run);
        again.add(new ArrayList<>());
      }
    }
    List<RepeatedRun> found = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      found.add(new RepeatedRun(runs.get(i), again.get(i)));
    }
    return found;
  }

  Span span() {
    return span(twins);
  }

  /** The twin that says most surely what the run is. */
  Twin surest() {
    Twin surest = twins.get(0);
    for (Twin twin : twins) {
      if (twin.isFault() && !surest.isFault()
          || twin.isFault() == surest.isFault()
              && twin.likeness().compareTo(surest.likeness()) < 0) {
        surest = twin;
      }
    }
    return surest;
  }

  /** Whether it is a single sentence that stands in three places: a refrain, or a fixed line. */
  boolean isRefrain() {
    return twins.size() == 1 && !again.isEmpty();
  }

  /** Whether all is told again on purpose: questions of an interviewer, what is said to be so. */
  boolean isOnPurpose() {
    return twins.stream()
        .map(t -> t.later().role())
        .allMatch(r -> r == Telling.Role.QUESTION || r == Telling.Role.CITED);
  }

  private static List<List<Twin>> inRow(List<Twin> twins) {
    List<List<Twin>> runs = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (Twin twin : twins) {
      int sentence = twin.later().sentence().index();
      if (runs.isEmpty() || sentence - last > GAP) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(twin);
      last = sentence;
    }
    return runs;
  }

  private static Span span(List<Twin> twins) {
    return twins
        .get(0)
        .later()
        .sentence()
        .span()
        .union(twins.get(twins.size() - 1).later().sentence().span());
  }
}
