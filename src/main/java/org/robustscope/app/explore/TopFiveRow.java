package org.robustscope.app.explore;

import java.util.Locale;
import java.util.StringJoiner;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Rank, label, tick, bar, percent and change in columns that do not move with the contents. */
final class TopFiveRow extends Region {
  private static final PseudoClass TRUE_LABEL = PseudoClass.getPseudoClass("true-label");
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
  private static final PseudoClass ROSE = PseudoClass.getPseudoClass("rose");
  private static final PseudoClass FELL = PseudoClass.getPseudoClass("fell");
  private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
  private static final double GAP = 8;
  private static final double LABEL_SHARE = 0.55;

  private final Label rank = label("rank");
  private final Region tick = new Region();
  private final Label name = label("name");
  private final Region track = new Region();
  private final Region bar = new Region();
  private final Label percent = label("percent");
  private final Region arrow = new Region();
  private final Label change = label("change");
  private final Tooltip tooltip = new Tooltip();
  private TopRow shown;
  private boolean compared;

  TopFiveRow() {
    getStyleClass().add("top-five-row");
    tick.getStyleClass().add("tick");
    track.getStyleClass().add("track");
    bar.getStyleClass().add("bar");
    arrow.getStyleClass().add("arrow");
    getChildren().addAll(rank, name, tick, track, bar, percent, arrow, change);
    show(null, false);
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  /**
   * Shows a row, or keeps its place empty for null.
   *
   * @param withChange whether any row of the list has a change to tell, and so a column for it
   */
  void show(TopRow row, boolean withChange) {
    if (row != null && row.equals(shown) && withChange == compared) {
      return;
    }
    shown = row;
    compared = withChange;
    getChildren().forEach(child -> child.setVisible(row != null));
    if (row == null) {
      Tooltip.uninstall(this, tooltip);
      return;
    }
    RankChange.Kind kind = row.change().kind();
    boolean out = kind == RankChange.Kind.OUT;
    rank.setText(out ? "" : Integer.toString(row.rank()));
    name.setText(row.label());
    percent.setText(percent(row.probability()));
    change.setText(out ? ControlText.of("topfive.out.short") : words(row.change()));
    tick.setVisible(row.highlighted());
    arrow.setVisible(kind == RankChange.Kind.ROSE || kind == RankChange.Kind.FELL);
    pseudoClassStateChanged(TRUE_LABEL, row.highlighted());
    pseudoClassStateChanged(FIRST, row.rank() == 1 && !out);
    pseudoClassStateChanged(OUT, out);
    pseudoClassStateChanged(ROSE, kind == RankChange.Kind.ROSE);
    pseudoClassStateChanged(FELL, kind == RankChange.Kind.FELL);
    pseudoClassStateChanged(NEW, kind == RankChange.Kind.NEW);
    tooltip.setText(hint(row));
    Tooltip.install(this, tooltip);
    setAccessibleText(spoken(row));
    requestLayout();
  }

  private static String hint(TopRow row) {
    StringJoiner lines = new StringJoiner("\n").add(row.label());
    if (!row.detail().isEmpty()) {
      lines.add(row.detail());
    }
    if (row.change().kind() == RankChange.Kind.OUT) {
      lines.add(words(row.change()));
    }
    return lines.toString();
  }

  static String percent(double probability) {
    return ControlText.of(
        "topfive.probability", String.format(Locale.ROOT, "%.1f", 100 * probability));
  }

  private static String words(RankChange change) {
    return switch (change.kind()) {
      case NONE, SAME -> "";
      case ROSE, FELL -> ControlText.of("topfive.was", change.formerRank());
      case NEW -> ControlText.of("topfive.new");
      case OUT -> ControlText.of("topfive.out", change.formerRank());
    };
  }

  static String spoken(TopRow row) {
    String change = words(row.change());
    String truth = row.highlighted() ? ", " + ControlText.of("topfive.true") : "";
    return ControlText.of(
        "topfive.row",
        row.rank(),
        row.label(),
        percent(row.probability()),
        (change.isEmpty() ? "" : ", " + change) + truth);
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(25 * rank.getFont().getSize());
  }

  @Override
  protected double computeMinWidth(double height) {
    return snapSizeX(17 * rank.getFont().getSize());
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(Math.ceil(1.6 * rank.getFont().getSize()));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (shown == null) {
      return;
    }
    double em = rank.getFont().getSize();
    double height = getHeight();
    double rankWidth = Math.ceil(0.9 * em);
    double percentWidth = Math.ceil(3.9 * em);
    double changeWidth = compared ? Math.ceil(4.4 * em) : 0;

    double left = rankWidth + GAP;
    double right = getWidth() - changeWidth - (compared ? GAP : 0);
    double middle = Math.max(0, right - percentWidth - GAP - left);
    double labelWidth = Math.floor(middle * LABEL_SHARE);
    put(rank, 0, rankWidth, height);
    double tickWidth = tick.isVisible() ? Math.ceil(0.75 * em) : 0;
    double nameRoom = labelWidth - (tickWidth > 0 ? tickWidth + 4 : 0);
    double nameWidth = Math.min(nameRoom, Math.ceil(name.prefWidth(-1)));
    put(name, left, nameWidth, height);
    double tickHeight = Math.ceil(0.6 * em);
    tick.resizeRelocate(
        left + nameWidth + 4, Math.rint((height - tickHeight) / 2), tickWidth, tickHeight);

    double barX = left + labelWidth + GAP;
    double barRoom = Math.max(0, left + middle - barX);
    double thickness = Math.ceil(0.5 * em);
    double barY = Math.rint((height - thickness) / 2);
    track.resizeRelocate(barX, barY, barRoom, thickness);
    double length = shown.probability() > 0 ? Math.max(1, barRoom * shown.probability()) : 0;
    bar.resizeRelocate(barX, barY, Math.rint(length), thickness);
    put(percent, right - percentWidth, percentWidth, height);
    right += GAP;

    double arrowWidth = arrow.isVisible() ? Math.ceil(0.55 * em) : 0;
    double arrowHeight = Math.ceil(0.5 * em);
    arrow.resizeRelocate(right, Math.rint((height - arrowHeight) / 2), arrowWidth, arrowHeight);
    double changeX = right + (arrowWidth > 0 ? arrowWidth + 4 : 0);
    double changeRoom = Math.max(0, getWidth() - changeX);
    put(change, changeX, changeRoom, height);
  }

  private static void put(Label label, double x, double width, double height) {
    label.resizeRelocate(x, 0, width, height);
  }
}
