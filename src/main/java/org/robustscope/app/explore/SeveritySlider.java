package org.robustscope.app.explore;

import javafx.scene.control.Slider;

/** Makes a slider choose a pane's severity while it is dragged. */
final class SeveritySlider {
  private SeveritySlider() {}

  static void install(Slider slider, PaneModel pane) {
    slider.getStyleClass().add("severity-slider");
    slider.setMin(0);
    slider.setMax(5);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setBlockIncrement(1);
    slider.setSnapToTicks(true);
    slider.setShowTickMarks(true);
    pane.choiceProperty()
        .subscribe(choice -> {
          // The thumb stays under the pointer between two ticks while it is dragged.
          if (severity(slider) != choice.shownSeverity()) {
            slider.setValue(choice.shownSeverity());
          }
        });
    slider
        .valueProperty()
        .subscribe(_ -> {
          if (severity(slider) != pane.choice().shownSeverity()) {
            pane.choose(pane.choice().withSeverity(severity(slider)));
          }
        });
  }

  private static int severity(Slider slider) {
    return (int) Math.round(slider.getValue());
  }
}
