package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.robustscope.app.common.Messages;

/** The ranks through the film of all classes that were ever in the top 5: 1 to 5, and out. */
final class RankChart extends Region {
  private static final int ROWS = 6;
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private final Messages messages;
  private final List<Label> ranks = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<Region> rules = new ArrayList<>();
  private final Group lines = new Group();
  private Lane lane;
  private ClassColours colours;
  private int frame;

  RankChart(Messages messages) {
    this.messages = messages;
    getStyleClass().add("rank-chart");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(messages.text("ranks.role"));
    for (int i = 1; i <= ROWS; i++) {
      Label rank = new Label(i < ROWS ? Integer.toString(i) : messages.text("ranks.out"));
      rank.getStyleClass().add("rank-number");
      ranks.add(rank);
      Region rule = new Region();
      rule.getStyleClass().add("rank-rule");
      rules.add(rule);
      Label name = new Label();
      name.getStyleClass().add("rank-name");
      names.add(name);
    }
    // Lines reach beyond the chart while it is laid out; they must not widen it.
    lines.setManaged(false);
    lines.setMouseTransparent(true);
    getChildren().addAll(rules);
    getChildren().add(lines);
    getChildren().addAll(ranks);
    getChildren().addAll(names);
  }

  void show(Lane shown, int at, ClassColours used) {
    lane = shown;
    colours = used;
    showHead(at);
    requestLayout();
  }

  /** The names of the best five at the play head, which are the lines' legend. */
  void showHead(int at) {
    frame = at;
    for (int rank = 1; rank < ROWS; rank++) {
      Label name = names.get(rank - 1);
      boolean known =
          lane != null
              && frame < lane.frames()
              && lane.ranking(frame) != null
              && lane.ranking(frame).size() >= rank;
      if (known) {
        String text = lane.nameOf(lane.ranking(frame).classAt(rank));
        int place = colours.place(text);
        name.setText(ClassColours.letter(place) + "  " + text);
        String style = ClassColours.style(place);
        // At every frame of a film: what is set again is dressed again.
        if (!name.getStyleClass().getLast().equals(style)) {
          name.getStyleClass().setAll("label", "rank-name", style);
        }
      } else {
        name.setText("");
      }
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 6 * 15;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double row = getHeight() / ROWS;
    double right = getWidth() - LaneRow.VALUES;
    for (int i = 0; i < ROWS; i++) {
      double middle = Math.rint((i + 0.5) * row);
      ranks.get(i).resizeRelocate(0, i * row, LaneRow.NAME - 8, row);
      names.get(i).resizeRelocate(right + 8, i * row, LaneRow.VALUES - 8, row);
      rules.get(i).resizeRelocate(LaneRow.NAME, middle, right - LaneRow.NAME, 1);
      rules.get(i).pseudoClassStateChanged(OUT, i == ROWS - 1);
    }
    drawLines(row, right - LaneRow.NAME);
  }

  private void drawLines(double row, double room) {
    List<Polyline> drawn = new ArrayList<>();
    if (lane == null || room <= 0) {
      lines.getChildren().clear();
      return;
    }
    int count = lane.frames();
    Map<Integer, Integer> classes = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      for (int rank = 1; lane.ranking(i) != null && rank < ROWS; rank++) {
        if (rank <= lane.ranking(i).size()) {
          int index = lane.ranking(i).classAt(rank);
          classes.computeIfAbsent(index, it -> colours.place(lane.nameOf(it)));
        }
      }
    }
    // The first colours, those of the predictions, lie on top.
    List<Map.Entry<Integer, Integer>> order = new ArrayList<>(classes.entrySet());
    order.sort(Map.Entry.<Integer, Integer>comparingByValue().reversed());
    order.forEach(it -> addLines(drawn, it.getKey(), it.getValue(), row, room / count));
    // Lines are used again, since styling new ones costs more than drawing them.
    if (lines.getChildren().size() > drawn.size()) {
      lines.getChildren().remove(drawn.size(), lines.getChildren().size());
    } else {
      lines.getChildren().addAll(drawn.subList(lines.getChildren().size(), drawn.size()));
    }
  }

  /** A line, broken where frames are not known and where the class stays out. */
  private void addLines(List<Polyline> drawn, int index, int place, double row, double width) {
    List<Double> part = null;
    List<List<Double>> parts = new ArrayList<>();
    for (int i = 0; i < lane.frames(); i++) {
      boolean known = lane.ranking(i) != null;
      int rank = known ? Math.min(ROWS, lane.ranking(i).rankOf(index)) : ROWS;
      boolean near = rank < ROWS || isIn(index, i - 1) || isIn(index, i + 1);
      if (!known || !near) {
        part = null;
        continue;
      }
      if (part == null) {
        part = new ArrayList<>();
        parts.add(part);
      }
      part.add(LaneRow.NAME + (i + 0.5) * width);
      part.add((rank - 0.5) * row);
    }
    for (List<Double> points : parts) {
      Polyline line = line(drawn.size());
      String style = ClassColours.style(place);
      if (!line.getStyleClass().getLast().equals(style)) {
        line.getStyleClass().setAll("rank-line", style);
      }
      if (!line.getPoints().equals(points)) {
        line.getPoints().setAll(points);
      }
      drawn.add(line);
    }
  }

  private Polyline line(int place) {
    if (place < lines.getChildren().size()) {
      return (Polyline) lines.getChildren().get(place);
    }
    Polyline line = new Polyline();
    line.getStyleClass().addAll("rank-line", "");
    return line;
  }

  private boolean isIn(int index, int at) {
    return at >= 0
        && at < lane.frames()
        && lane.ranking(at) != null
        && lane.ranking(at).rankOf(index) < ROWS;
  }
}
