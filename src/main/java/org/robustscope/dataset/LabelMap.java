package org.robustscope.dataset;

import java.util.List;

/**
 * Where a data set's classes stand among a model's outputs. Every class of the set has one; a model
 * may have more, as 1000 for the 200 classes of a subset.
 */
public final class LabelMap {
  private final int[] outputs;
  private final int modelClasses;
  private final By by;

  /** One output of a model; both may be empty. */
  public record ModelLabel(String name, String wnid) {}

  /** How classes were recognised. */
  public enum By {
    /** By wnid, such as n01440764. */
    WNID,
    /** By name, or one of the synonyms between commas; case, blanks, _ and - do not matter. */
    NAME,
    /** The set's classes are numbers, the index itself. */
    INDEX
  }

  LabelMap(int[] outputs, int modelClasses, By by) {
    this.outputs = outputs;
    this.modelClasses = modelClasses;
    this.by = by;
  }

  /**
   * Maps classes to outputs: by wnid, by name, or by the number that a class is called.
   *
   * @param classes the set's, by index
   * @param outputs the model's, by index
   * @throws DataSetException naming the first classes that the model does not have, or that two
   *     classes have one output
   */
  public static LabelMap of(List<String> classes, List<ModelLabel> outputs)
      throws DataSetException {
    return new LabelFitter(outputs).fit(classes);
  }

  /**
   * The model's output for a class of the set.
   *
   * @param label an index into the set's classes
   */
  public int output(int label) {
    return outputs[label];
  }

  /** How many classes the set has. */
  public int classes() {
    return outputs.length;
  }

  /** Whether the model has outputs for which the set has no class. */
  public boolean isSubset() {
    return outputs.length < modelClasses;
  }

  public By by() {
    return by;
  }
}
