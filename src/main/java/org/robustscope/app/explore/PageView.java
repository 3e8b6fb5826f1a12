package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionInfo;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.enhance.Enhancement;

/** Fills the page beside the panes: what pane B's corruption is and what it did to the picture. */
final class PageView {
  private final ExploreViewModel model;
  private final CorruptionPage page;
  private final HistogramChart chart = new HistogramChart();
  private final TypeTitles titles;
  private final Messages messages;

  PageView(ExploreViewModel model, CorruptionPage page, TypeTitles titles, Messages messages) {
    this.model = model;
    this.page = page;
    this.titles = titles;
    this.messages = messages;
  }

  void bind() {
    page.extras().add(chart);
    model.b().choiceProperty().subscribe(_ -> describe());
    model.source().variantProperty().subscribe(_ -> describe());
    model.b().measuresProperty().subscribe(this::measure);
  }

  private void describe() {
    Choice choice = model.b().choice();
    CorruptionType type = choice.type();
    CorruptionInfo info = CorruptionInfo.of(type);
    Variant variant = model.source().variantProperty().get();
    CorruptionPageModel before = page.modelProperty().get();
    page.modelProperty()
        .set(
            new CorruptionPageModel(
                info.title(),
                messages.text(
                    type.isBenchmark() ? "page.benchmark" : "page.extra", titles.groupOf(type)),
                !type.isBenchmark(),
                info.imitates(),
                steps(info, variant, choice.enhancement()),
                info.formula(),
                parameters(info, variant),
                info.source(),
                choice.shownSeverity(),
                before == null ? List.of() : before.measures()));
  }

  private static List<String> steps(CorruptionInfo info, Variant variant, Enhancement enhancement) {
    List<String> steps = new ArrayList<>(info.steps());
    if (variant.isFull()) {
      steps.add(info.wholePictures());
    }
    if (enhancement != Enhancement.NONE) {
      steps.add(enhancement.description());
    }
    return steps;
  }

  private static List<CorruptionPageModel.Parameter> parameters(
      CorruptionInfo info, Variant variant) {
    List<CorruptionPageModel.Parameter> rows = new ArrayList<>();
    for (int i = 0; i < info.parameterNames().size(); i++) {
      List<String> values = new ArrayList<>();
      for (int severity = 1; severity <= 5; severity++) {
        values.add(info.parameters(variant, severity).get(i));
      }
      rows.add(new CorruptionPageModel.Parameter(info.parameterNames().get(i), values));
    }
    return rows;
  }

  private void measure(PictureMeasures measured) {
    if (measured == null) {
      return;
    }
    List<CorruptionPageModel.Measure> lines = new ArrayList<>();
    lines.add(
        new CorruptionPageModel.Measure(
            "PSNR",
            Double.isInfinite(measured.psnr())
                ? messages.text("psnr.equal")
                : messages.text("decibels", decimals(measured.psnr(), 2)),
            messages.text("psnr.detail")));
    lines.add(
        new CorruptionPageModel.Measure(
            "SSIM", decimals(measured.ssim(), 4), messages.text("ssim.detail")));
    page.modelProperty().set(page.modelProperty().get().withMeasures(lines));
    chart.outlinedProperty().set(named(measured.clean(), Cell.CLEAN));
    chart.filledProperty().set(named(measured.histogram(), measured.of().cell()));
  }

  private HistogramSeries named(HistogramSeries series, Cell cell) {
    return new HistogramSeries(titles.of(cell), series.bins());
  }

  private static String decimals(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
