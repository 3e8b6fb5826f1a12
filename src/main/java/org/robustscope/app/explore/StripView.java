package org.robustscope.app.explore;

import javafx.scene.control.Label;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;
import org.robustscope.model.Ranked;

/** Shows the six severities of pane B's type, with what the first model says of each. */
final class StripView {
  private final ExploreViewModel model;
  private final SeverityStrip strip;
  private final Label title;
  private final TypeTitles titles;
  private final Messages messages;

  StripView(
      ExploreViewModel model,
      SeverityStrip strip,
      Label title,
      TypeTitles titles,
      Messages messages) {
    this.model = model;
    this.strip = strip;
    this.title = title;
    this.titles = titles;
    this.messages = messages;
  }

  void bind() {
    PaneModel b = model.b();
    b.choiceProperty()
        .subscribe(choice -> strip.selectedSeverityProperty().set(choice.shownSeverity()));
    strip
        .selectedSeverityProperty()
        .subscribe(severity -> {
          if (severity.intValue() != b.choice().shownSeverity()) {
            b.choose(b.choice().withSeverity(severity.intValue()));
          }
        });
    model.cells().onReset(this::refresh);
    model
        .cells()
        .onCell(cell -> {
          if (cell.isClean()) {
            refresh();
          } else if (cell.type() == model.cells().stripType()) {
            show(cell.severity());
          }
        });
    refresh();
  }

  private void refresh() {
    title.setText(
        messages.text(
            "strip.title",
            titles.enhanced(titles.of(model.cells().stripType()), model.cells().enhancement())));
    for (int severity = 0; severity < SeverityStrip.CELLS; severity++) {
      show(severity);
    }
  }

  private void show(int severity) {
    strip.cells().set(severity, cell(severity));
  }

  private SeverityCell cell(int severity) {
    CellResults cells = model.cells();
    if (!cells.hasSubject()) {
      return SeverityCell.EMPTY;
    }
    CorruptionType type = cells.stripType();
    Cell cell = cells.shown(type, severity);
    CellResult result = cells.result(cell).orElse(null);
    if (result == null) {
      return SeverityCell.PENDING;
    }
    if (result.thumbnail().isEmpty()) {
      return new SeverityCell(null, "", Standing.FAILED, "");
    }
    var image = ThumbnailImage.of(result.thumbnail().get());
    if (cells.models().isEmpty()) {
      return new SeverityCell(image, "", Standing.UNKNOWN, titles.of(cell));
    }
    Classifier first = cells.models().getFirst();
    Prediction prediction = result.of(first).orElse(null);
    if (prediction == null) {
      return new SeverityCell(image, "", Standing.FAILED, titles.of(cell));
    }
    Ranked best = prediction.top(1).getFirst();
    return new SeverityCell(
        image,
        best.label().shortName(),
        cells.standing(cell, first),
        messages.text(
            "strip.detail", titles.of(cell), best.label().name(), percent(best.probability())));
  }

  static String percent(double probability) {
    return String.format(java.util.Locale.ROOT, "%.1f", 100 * probability);
  }
}
