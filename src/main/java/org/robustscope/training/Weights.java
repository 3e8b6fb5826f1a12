package org.robustscope.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The numbers of a network by parameter name, in the order of its nodes. */
record Weights(Map<String, float[]> byName) {

  float[] get(String name) {
    float[] values = byName.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no numbers for " + name);
    }
    return values;
  }

  /**
   * Where training starts: weights normal with variance 2 / fan-in (He et al. 2015, equation 10),
   * the last layer's with 1 / fan-in; biases and shifts 0, scales and variances 1.
   */
  static Weights initial(Net net, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, float[]> byName = new LinkedHashMap<>();
    String last = Parameter.name(net.nodes().size() - 1, Parameter.Kind.WEIGHT);
    for (Parameter parameter : net.parameters()) {
      float[] values = new float[parameter.length()];
      switch (parameter.kind()) {
        case WEIGHT -> {
          double fanIn = values.length / (double) parameter.shape().getFirst();
          double gain = parameter.name().equals(last) ? 1 : 2;
          fillNormal(values, Math.sqrt(gain / fanIn), random);
        }
        case SCALE, VARIANCE -> java.util.Arrays.fill(values, 1);
        case BIAS, SHIFT, MEAN -> {}
      }
      byName.put(parameter.name(), values);
    }
    return new Weights(byName);
  }

  /** All zero: where momenta start. */
  static Weights zeros(Net net) {
    Map<String, float[]> byName = new LinkedHashMap<>();
    for (Parameter parameter : net.parameters()) {
      if (parameter.isLearnt()) {
        byName.put(parameter.name(), new float[parameter.length()]);
      }
    }
    return new Weights(byName);
  }

  private static void fillNormal(float[] values, double deviation, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
  }
}
