package org.robustscope.figure.picture;

import java.util.List;

/**
 * One picture of a figure with what is said of it.
 *
 * @param columns of pixels
 * @param rows of pixels
 * @param argb row by row, opaque
 * @param title above it, such as "Fog"; may be empty
 * @param about after the title, quieter, such as "severity 3"; may be empty
 * @param answers below it, of one or more models; may be empty
 */
public record PicturePanel(
    int columns, int rows, int[] argb, String title, String about, List<Answers> answers) {

  /**
   * A model's best classes.
   *
   * @param model its name; empty where a figure has only one
   * @param classes best first
   */
  public record Answers(String model, List<Ranked> classes) {
    public Answers {
      classes = List.copyOf(classes);
    }
  }

  /**
   * A class with its place.
   *
   * @param label in words
   * @param probability 0 to 1
   * @param mark what is to be said of it, such as "was 1" after a flip; may be empty
   * @param meant whether it is the right one or the one that is followed, which is set in bold
   */
  public record Ranked(String label, double probability, String mark, boolean meant) {
    public Ranked {
      if (!(probability >= 0 && probability <= 1 + 1e-6)) {
        throw new IllegalArgumentException(
            label + ": probability (" + probability + ") should be 0 to 1");
      }
    }
  }

  public PicturePanel {
    if (columns < 1 || rows < 1 || argb.length != columns * rows) {
      throw new IllegalArgumentException(
          title + ": " + argb.length + " pixels should be " + columns + " x " + rows);
    }
    answers = List.copyOf(answers);
  }
}
