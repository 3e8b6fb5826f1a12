package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.model.Classifier;
import org.robustscope.model.Ranked;

/** A grid for each model, side by side; one empty grid while there is no model. */
final class FingerprintView {
  private static final int TIP_LABELS = 3;

  private final ExploreViewModel model;
  private final Pane place;
  private final TypeTitles titles;
  private final Messages messages;
  private final List<FingerprintGrid> grids = new ArrayList<>();
  private List<Classifier> shownModels = List.of();
  private List<CorruptionType> shownTypes = List.of();

  FingerprintView(ExploreViewModel model, Pane place, TypeTitles titles, Messages messages) {
    this.model = model;
    this.place = place;
    this.titles = titles;
    this.messages = messages;
  }

  void bind() {
    model.cells().onReset(this::refresh);
    model
        .cells()
        .onCell(cell -> {
          if (cell.isClean()) {
            fillAll();
          } else {
            fill(cell);
          }
        });
    model.b().choiceProperty().subscribe(this::select);
    refresh();
  }

  private void refresh() {
    List<Classifier> models = model.cells().models();
    List<CorruptionType> types = model.cells().types();
    if (grids.isEmpty() || !models.equals(shownModels) || !types.equals(shownTypes)) {
      shownModels = models;
      shownTypes = types;
      rebuild();
    }
    fillAll();
    select(model.b().choice());
  }

  private void rebuild() {
    grids.clear();
    List<FingerprintRow> rows =
        shownTypes.stream()
            .map(type ->
                new FingerprintRow(titles.shortOf(type), titles.of(type), titles.groupOf(type)))
            .toList();
    for (int i = 0; i < Math.max(1, shownModels.size()); i++) {
      FingerprintGrid grid = new FingerprintGrid();
      grid.orientationProperty().set(Orientation.HORIZONTAL);
      grid.setRows(rows);
      if (shownModels.size() > 1) {
        grid.titleProperty().set(shownModels.get(i).card().shortCaption());
      }
      grid.onSelectProperty().set(cell -> model.load(shownTypes.get(cell.type()), cell.severity()));
      Classifier asked = shownModels.isEmpty() ? null : shownModels.get(i);
      grid.tooltipContentProperty().set(cell -> tip(asked, cell));
      grids.add(grid);
    }
    place.getChildren().setAll(grids);
  }

  private void fillAll() {
    for (int i = 0; i < grids.size(); i++) {
      if (shownModels.isEmpty()) {
        grids.get(i).fill(Standing.UNKNOWN);
        continue;
      }
      for (CorruptionType type : shownTypes) {
        for (int severity = 1; severity <= 5; severity++) {
          fill(i, model.cells().shown(type, severity));
        }
      }
    }
  }

  private void fill(Cell cell) {
    if (cell.enhancement() != model.cells().enhancement()) {
      return;
    }
    for (int i = 0; i < shownModels.size(); i++) {
      fill(i, cell);
    }
  }

  private void fill(int place, Cell cell) {
    int row = shownTypes.indexOf(cell.type());
    if (row >= 0) {
      grids
          .get(place)
          .setStanding(row, cell.severity(), model.cells().standing(cell, shownModels.get(place)));
    }
  }

  private void select(Choice choice) {
    int row = shownTypes.indexOf(choice.type());
    FingerprintCell cell =
        row < 0 || choice.cell().isClean()
            ? null
            : new FingerprintCell(row, choice.shownSeverity());
    grids.forEach(grid -> grid.selectedProperty().set(cell));
  }

  private Node tip(Classifier asked, FingerprintCell place) {
    Cell cell = model.cells().shown(shownTypes.get(place.type()), place.severity());
    CellResult result = model.cells().result(cell).orElse(null);
    if (result == null) {
      return null;
    }
    VBox tip = new VBox();
    tip.getStyleClass().add("fingerprint-tip");
    result.thumbnail().ifPresent(it -> tip.getChildren().add(new ImageView(ThumbnailImage.of(it))));
    if (asked != null) {
      result
          .of(asked)
          .ifPresent(prediction ->
              prediction.top(TIP_LABELS).forEach(it -> tip.getChildren().add(line(it))));
    }
    return tip;
  }

  private Label line(Ranked ranked) {
    return new Label(
        messages.text(
            "fingerprint.line",
            ranked.rank(),
            ranked.label().shortName(),
            StripView.percent(ranked.probability())));
  }
}
