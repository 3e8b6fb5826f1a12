package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.robustscope.app.common.Messages;
import org.robustscope.metric.SequenceStability;

/**
 * How flip probability and top-5 distance grow over the frames: for each a band with a line a
 * model, of the means over all pairs up to the frame. Both bands begin at 0.
 */
final class StabilityChart extends Region {
  private static final double BAND = 24;
  private static final double GAP = 4;
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final Band flips;
  private final Band distances;
  private List<Lane> lanes = List.of();
  private int active;

  StabilityChart(Messages messages) {
    getStyleClass().add("stability-chart");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(messages.text("stability.role"));
    flips =
        new Band(
            messages.text("stability.fp"),
            it -> 100 * it.flipProbability(),
            100,
            value -> messages.text("stability.percent", number(value)));
    distances =
        new Band(
            messages.text("stability.t5d"),
            SequenceStability::topFiveDistance,
            18,
            StabilityChart::number);
    Tooltip.install(this, new Tooltip(messages.text("stability.tip")));
  }

  void show(List<Lane> shown, int activeLane) {
    lanes = List.copyOf(shown);
    active = activeLane;
    requestLayout();
  }

  /** The round number that a band reaches up to: the least of 1, 2, 5, 10, ... that holds it. */
  static double top(double largest, double most) {
    double step = 1;
    while (step < largest) {
      double lead = step / Math.pow(10, Math.floor(Math.log10(step)));
      step *= lead == 2 ? 2.5 : 2;
    }
    return Math.min(step, most);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 2 * BAND + GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    flips.draw(0);
    distances.draw(BAND + GAP);
  }

  /** Words for a number. */
  private interface Scale {
    String text(double value);
  }

  /** One measure's band. */
  private final class Band {
    private final ToDoubleFunction<SequenceStability> measure;
    private final double most;
    private final Scale scale;
    private final Label name;
    private final Label upper = new Label();
    private final Region ground = new Region();
    private final Group lines = new Group();

    Band(String text, ToDoubleFunction<SequenceStability> measure, double most, Scale scale) {
      this.measure = measure;
      this.most = most;
      this.scale = scale;
      name = new Label(text);
      name.getStyleClass().add("stability-name");
      upper.getStyleClass().add("stability-scale");
      ground.getStyleClass().add("stability-ground");
      lines.setManaged(false);
      lines.setMouseTransparent(true);
      StabilityChart.this.getChildren().addAll(ground, lines, name, upper);
    }

    void draw(double y) {
      double right = getWidth() - LaneRow.VALUES;
      double room = right - LaneRow.NAME;
      name.resizeRelocate(0, y, LaneRow.NAME - 8, BAND);
      upper.resizeRelocate(right + 8, y, LaneRow.VALUES - 8, BAND);
      ground.resizeRelocate(LaneRow.NAME, y + BAND - 1, Math.max(0, room), 1);
      double highest = 0;
      for (Lane lane : lanes) {
        for (int i = 0; i < lane.frames(); i++) {
          highest = Math.max(highest, lane.running(i).map(measure::applyAsDouble).orElse(0.0));
        }
      }
      double top = top(highest, most);
      upper.setText("\u2191 " + scale.text(top));
      while (lines.getChildren().size() < lanes.size()) {
        Polyline line = new Polyline();
        line.getStyleClass().add("stability-line");
        lines.getChildren().add(line);
      }
      for (int i = 0; i < lines.getChildren().size(); i++) {
        Polyline line = (Polyline) lines.getChildren().get(i);
        line.setVisible(i < lanes.size() && room > 0);
        if (line.isVisible()) {
          line.pseudoClassStateChanged(ACTIVE, i == active);
          List<Double> points = points(lanes.get(i), y, room, top);
          if (!line.getPoints().equals(points)) {
            line.getPoints().setAll(points);
          }
        }
      }
    }

    private List<Double> points(Lane lane, double y, double room, double top) {
      List<Double> points = new ArrayList<>();
      for (int i = 0; i < lane.frames(); i++) {
        Optional<SequenceStability> now = lane.running(i);
        // Beyond what is known the last mean would go on as if it were one.
        if (now.isPresent() && lane.pair(i).isPresent()) {
          points.add(LaneRow.NAME + (i + 0.5) * room / lane.frames());
          points.add(y + BAND - 2 - (BAND - 4) * measure.applyAsDouble(now.get()) / top);
        }
      }
      return points;
    }
  }
}
