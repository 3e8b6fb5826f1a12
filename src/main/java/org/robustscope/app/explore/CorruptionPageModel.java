package org.robustscope.app.explore;

import java.util.List;

/**
 * What the side panel says about a corruption.
 *
 * @param title such as "Fog"
 * @param badge its group and standing, such as "weather · benchmark"
 * @param extra whether it is one of the four extra types
 * @param imitates what it imitates, a sentence or two
 * @param steps how it is made, in order
 * @param formula may have several lines; may be empty
 * @param parameters a row a parameter
 * @param source where the numbers come from
 * @param severity the one to highlight, 1 to 5; 0 for none
 * @param measures such as PSNR and SSIM
 */
public record CorruptionPageModel(
    String title,
    String badge,
    boolean extra,
    String imitates,
    List<String> steps,
    String formula,
    List<Parameter> parameters,
    String source,
    int severity,
    List<Measure> measures) {
  public CorruptionPageModel {
    steps = List.copyOf(steps);
    parameters = List.copyOf(parameters);
    measures = List.copyOf(measures);
  }

  /**
   * A parameter's five values.
   *
   * @param values for severity 1 to 5, as text
   */
  public record Parameter(String name, List<String> values) {
    public Parameter {
      values = List.copyOf(values);
      if (values.size() != 5) {
        throw new IllegalArgumentException(
            "values (" + values.size() + ") of " + name + " should be 5");
      }
    }
  }

  /**
   * A measured value.
   *
   * @param detail what the tooltip says, may be empty
   */
  public record Measure(String label, String value, String detail) {}

  public CorruptionPageModel withSeverity(int chosen) {
    return new CorruptionPageModel(
        title, badge, extra, imitates, steps, formula, parameters, source, chosen, measures);
  }

  public CorruptionPageModel withMeasures(List<Measure> measured) {
    return new CorruptionPageModel(
        title, badge, extra, imitates, steps, formula, parameters, source, severity, measured);
  }
}
