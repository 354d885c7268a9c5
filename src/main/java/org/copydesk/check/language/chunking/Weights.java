package org.copydesk.check.language.chunking;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** The weights of a maximum-entropy model in flat arrays, by number of feature and of outcome. */
final class Weights {

  /** The number of a feature that the model does not have; it weighs nothing. */
  static final int ABSENT = -1;

  private final String[] outcomes;
  private final double prior;

  /** The weights of feature f are those from {@code first[f]} up to {@code first[f + 1]}. */
  private final int[] first;

  private final byte[] outcome;
  private final double[] weight;

  private Weights(String[] outcomes, Context[] contexts) {
    this.outcomes = outcomes.clone();
    this.prior = StrictMath.log(1.0 / outcomes.length);
    this.first = new int[contexts.length + 1];
    for (int f = 0; f < contexts.length; f++) {
      first[f + 1] = first[f] + contexts[f].getOutcomes().length;
    }
    this.outcome = new byte[first[contexts.length]];
    this.weight = new double[first[contexts.length]];
    for (int f = 0; f < contexts.length; f++) {
      int[] some = contexts[f].getOutcomes();
      System.arraycopy(contexts[f].getParameters(), 0, weight, first[f], some.length);
      for (int i = 0; i < some.length; i++) {
        outcome[first[f] + i] = (byte) some[i];
      }
    }
  }

  /**
   * Unpacks a model.
   *
   * @throws IllegalStateException if it is of another type than maximum entropy
   */
  static Weights of(AbstractModel model) {
    Object[] parts = model.getDataStructures();
    if (model.getModelType() != AbstractModel.ModelType.Maxent
        || !(parts[0] instanceof Context[] contexts)
        || !(parts[2] instanceof String[] outcomes)
        || outcomes.length > Byte.MAX_VALUE) {
      throw new IllegalStateException("no maximum-entropy model: " + model.getModelType());
    }
    return new Weights(outcomes, contexts);
  }

  /** The features of a model by name, numbered as {@link #of(AbstractModel)} numbers them. */
  static Map<String, Integer> features(AbstractModel model) {
    Map<?, ?> names = (Map<?, ?>) model.getDataStructures()[1];
    Map<String, Integer> features = new HashMap<>(names.size() * 2);
    for (Object name : names.keySet()) {
      features.put((String) name, features.size());
    }
    return features;
  }

  int outcomes() {
    return outcomes.length;
  }

  String outcome(int number) {
    return outcomes[number];
  }

  /** What every outcome weighs before any feature is looked at. */
  double prior() {
    return prior;
  }

  /**
   * Adds what a feature weighs for each outcome. The order of calls is part of the result: OpenNLP
   * adds feature by feature too, and another order rounds otherwise.
   *
   * @param feature its number, or {@link #ABSENT}
   */
  void add(int feature, double[] sums) {
    if (feature == ABSENT) {
      return;
    }
    int end = first[feature + 1];
    for (int i = first[feature]; i < end; i++) {
      sums[outcome[i]] += weight[i];
    }
  }
}
