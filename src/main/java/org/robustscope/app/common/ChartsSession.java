package org.robustscope.app.common;

import java.util.List;
import java.util.Objects;

/**
 * What stands on the Charts screen, enough to bring it back; names that are no longer known choose
 * nothing.
 *
 * @param figure such as "clean-mce"
 * @param results ids of the chosen ones; empty for those of the benchmark's paper
 * @param order such as "value"
 * @param colours such as "group"
 * @param palette such as "okabe-ito"
 * @param size of models, "parameters" or "gflops"
 * @param mixed whether families may stand in one figure
 */
public record ChartsSession(
    String figure,
    List<String> results,
    String order,
    String colours,
    String palette,
    String size,
    boolean mixed) {
  private static final ChartsSession FIRST =
      new ChartsSession("mce", List.of(), "value", "suited", "okabe-ito", "parameters", false);

  public ChartsSession {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(colours, "colours");
    Objects.requireNonNull(palette, "palette");
    Objects.requireNonNull(size, "size");
    results = List.copyOf(results);
  }

  /** What a first start shows: the mCE of the paper's architectures. */
  public static ChartsSession first() {
    return FIRST;
  }
}
