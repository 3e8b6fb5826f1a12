package org.robustscope.app.export;

import java.util.List;

/**
 * What can be exported from where the user stands.
 *
 * @param question what is chosen in the dialog where there are several, such as "Figure"
 * @param figures at least one, the first of which is shown first
 */
public record Exportables(String question, List<Exportable> figures) {
  public Exportables {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("figures: there should be at least one");
    }
  }

  /** One figure: nothing is chosen. */
  public static Exportables of(Exportable figure) {
    return new Exportables("", List.of(figure));
  }
}
