package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Messages;

/** The lanes and the rank chart under the film, with the play head; a click or drag scrubs. */
final class Timeline extends Region {
  private final SequenceViewModel model;
  private final Messages messages;
  private final VBox rows = new VBox();
  private final Region head = new Region();
  private final StabilityChart stability;
  private final RankChart chart;
  private final List<LaneRow> lanes = new ArrayList<>();
  private final ClassColours colours = new ClassColours();
  private int active;

  Timeline(SequenceViewModel model, Messages messages, IntConsumer seek) {
    this.model = model;
    this.messages = messages;
    this.stability = new StabilityChart(messages);
    this.chart = new RankChart(messages);
    getStyleClass().add("timeline");
    setId("timeline");
    setFocusTraversable(true);
    rows.getStyleClass().add("timeline-rows");
    head.getStyleClass().add("play-head");
    head.setMouseTransparent(true);
    head.setManaged(false);
    getChildren().addAll(rows, head);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> scrub(e, seek));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> scrub(e, seek));
  }

  /** Everything anew, at most once a pulse. */
  void refresh() {
    List<Lane> shown = model.lanes();
    active = Math.clamp(active, 0, Math.max(0, shown.size() - 1));
    while (lanes.size() < shown.size()) {
      int place = lanes.size();
      lanes.add(new LaneRow(messages, () -> choose(place)));
    }
    colours.assign(shown, active);
    int frame = model.frameProperty().get();
    for (int i = 0; i < shown.size(); i++) {
      lanes.get(i).show(shown.get(i), frame, i == active && shown.size() > 1, colours);
    }
    List<Region> wanted = new ArrayList<>(lanes.subList(0, shown.size()));
    if (!shown.isEmpty()) {
      wanted.add(stability);
      stability.show(shown, active);
      wanted.add(chart);
      chart.show(shown.get(active), frame, colours);
    }
    if (!rows.getChildren().equals(wanted)) {
      rows.getChildren().setAll(wanted);
    }
    requestLayout();
  }

  /** Only what the play head changes. */
  void showHead() {
    int frame = model.frameProperty().get();
    List<Lane> shown = model.lanes();
    for (int i = 0; i < Math.min(shown.size(), lanes.size()); i++) {
      lanes.get(i).showHead(shown.get(i), frame);
    }
    chart.showHead(frame);
    placeHead();
  }

  /** The next model's ranks in the chart. */
  void nextLane() {
    choose(model.lanes().isEmpty() ? 0 : (active + 1) % model.lanes().size());
  }

  private void choose(int place) {
    active = place;
    refresh();
  }

  private void scrub(MouseEvent e, IntConsumer seek) {
    Insets insets = getInsets();
    double x = e.getX() - insets.getLeft() - LaneRow.NAME;
    double room = getWidth() - insets.getLeft() - insets.getRight() - LaneRow.NAME - LaneRow.VALUES;
    boolean inside = x >= 0 && x < room || e.getEventType() == MouseEvent.MOUSE_DRAGGED;
    if (e.getButton() == MouseButton.PRIMARY && inside && model.count() > 0 && room > 0) {
      requestFocus();
      seek.accept(Math.clamp((int) Math.floor(x / room * model.count()), 0, model.count() - 1));
    }
  }

  private void placeHead() {
    Insets insets = getInsets();
    double room = getWidth() - insets.getLeft() - insets.getRight() - LaneRow.NAME - LaneRow.VALUES;
    boolean any = model.count() > 0 && room > 0 && !model.lanes().isEmpty();
    head.setVisible(any);
    if (any) {
      double width = room / model.count();
      double x = insets.getLeft() + LaneRow.NAME + Math.rint(width * model.frameProperty().get());
      head.resizeRelocate(
          x - 1, insets.getTop(), Math.max(3, Math.rint(width) + 1), rows.getHeight());
    }
  }

  @Override
  protected void layoutChildren() {
    layoutInArea(
        rows,
        getInsets().getLeft(),
        getInsets().getTop(),
        getWidth() - getInsets().getLeft() - getInsets().getRight(),
        getHeight() - getInsets().getTop() - getInsets().getBottom(),
        0,
        HPos.LEFT,
        VPos.TOP);
    placeHead();
  }
}
