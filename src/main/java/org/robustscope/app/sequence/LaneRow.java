package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.robustscope.app.common.Messages;
import org.robustscope.metric.SequenceStability;

/** One model's lane: its name, a cell a frame with a mark at every flip, the running measures. */
final class LaneRow extends Region {
  static final double NAME = 150;
  static final double VALUES = 190;
  private static final double MARK = 7;
  private static final double ROOM_FOR_LETTER = 13;
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

  private final Messages messages;
  private final Label name = new Label();
  private final Label values = new Label();
  private final Tooltip tip = new Tooltip();
  private final Tooltip whole = new Tooltip();
  private final List<Label> cells = new ArrayList<>();
  private final List<Region> marks = new ArrayList<>();

  /** The place in the colours that each cell is dressed for, -1 for an unknown frame. */
  private int[] places = new int[0];

  private int frames;

  LaneRow(Messages messages, Runnable choose) {
    this.messages = messages;
    getStyleClass().add("lane");
    name.getStyleClass().add("lane-name");
    values.getStyleClass().add("lane-values");
    getChildren().addAll(name, values);
    name.setOnMouseClicked(_ -> choose.run());
    name.setTooltip(whole);
    Tooltip.install(values, tip);
    tip.setText(messages.text("lane.values.tip"));
    setAccessibleRole(AccessibleRole.TEXT);
  }

  void show(Lane lane, int frame, boolean active, ClassColours colours) {
    name.setText(lane.model().card().shortCaption());
    // There is not always room for all of it.
    whole.setText(lane.model().card().caption());
    name.pseudoClassStateChanged(ACTIVE, active);
    if (frames != lane.frames()) {
      make(lane.frames());
    }
    for (int i = 0; i < frames; i++) {
      int best = lane.best(i);
      int place = best < 0 ? -1 : colours.place(lane.nameOf(best));
      marks.get(i).setVisible(lane.isFlip(i));
      if (place != places[i]) {
        Label cell = cells.get(i);
        cell.getStyleClass().setAll("cell", place < 0 ? "cx" : ClassColours.style(place));
        cell.pseudoClassStateChanged(UNKNOWN, place < 0);
        cell.setText(place < 0 ? "" : ClassColours.letter(place));
        places[i] = place;
      }
    }
    showHead(lane, frame);
  }

  /** Only what changes with the play head. */
  void showHead(Lane lane, int frame) {
    values.setText(
        lane.running(frame)
            .map(this::values)
            .orElse(messages.text(lane.known() == 0 ? "lane.none" : "lane.noPair")));
    String best =
        lane.prediction(frame)
            .map(it -> it.top(1).getFirst().label().shortName())
            .orElse(messages.text("lane.unknown"));
    setAccessibleText(
        messages.text(
            lane.isFlip(frame) ? "lane.spoken.flip" : "lane.spoken",
            name.getText(),
            best,
            values.getText()));
  }

  private String values(SequenceStability now) {
    return messages.text(
        "lane.values",
        String.format(Locale.ROOT, "%.1f", 100 * now.flipProbability()),
        String.format(Locale.ROOT, "%.2f", now.topFiveDistance()));
  }

  /** Cells are used again, since new ones cost a film's start several frames. */
  private void make(int wanted) {
    int had = cells.size();
    places = Arrays.copyOf(places, Math.max(had, wanted));
    for (int i = had; i < wanted; i++) {
      Label cell = new Label();
      cell.getStyleClass().setAll("cell", "cx");
      cell.pseudoClassStateChanged(UNKNOWN, true);
      cell.setMinSize(0, 0);
      cell.setMouseTransparent(true);
      cell.setTextOverrun(OverrunStyle.CLIP);
      places[i] = -1;
      Region mark = new Region();
      mark.getStyleClass().add("flip-mark");
      mark.setVisible(false);
      mark.setMouseTransparent(true);
      cells.add(cell);
      marks.add(mark);
      getChildren().addAll(cell, mark);
    }
    frames = wanted;
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).setVisible(i < wanted);
      if (i >= wanted) {
        marks.get(i).setVisible(false);
      }
    }
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 30;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    name.resizeRelocate(0, MARK, NAME - 8, height - MARK);
    values.resizeRelocate(getWidth() - VALUES + 8, MARK, VALUES - 8, height - MARK);
    int count = frames;
    double room = getWidth() - NAME - VALUES;
    for (int i = 0; i < count; i++) {
      double x = NAME + Math.rint(room * i / count);
      double next = NAME + Math.rint(room * (i + 1) / count);
      cells.get(i).resizeRelocate(x, MARK, next - x - 1, height - MARK);
      cells
          .get(i)
          .setContentDisplay(
              next - x < ROOM_FOR_LETTER ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
      double mark = Math.min(9, next - x);
      marks.get(i).resizeRelocate(Math.rint((x + next - 1 - mark) / 2), 0, mark, MARK - 1);
    }
  }
}
