package org.robustscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.robustscope.figure.chart.Colouring;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.chart.Order;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Ink;
import org.robustscope.figure.draw.Palette;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.page.Length;
import org.robustscope.figure.page.PagePreset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a figure looks: its size, text, colours and order. */
final class FigureLook {
  @Option(
      names = "--size",
      paramLabel = "column|two-columns|slide",
      defaultValue = "column",
      descriptionKey = "figure.size")
  private String size;

  @Option(names = "--width", paramLabel = "LENGTH", descriptionKey = "figure.width")
  private String width;

  @Option(names = "--height", paramLabel = "LENGTH", descriptionKey = "figure.height")
  private String height;

  @Option(names = "--plot-area", descriptionKey = "figure.plot-area")
  private boolean plotArea;

  @Option(names = "--font-size", paramLabel = "PT", descriptionKey = "figure.font-size")
  private Double fontSize;

  @Option(
      names = "--palette",
      paramLabel = "okabe-ito|tol-bright|tol-muted|grey",
      defaultValue = "okabe-ito",
      descriptionKey = "figure.palette")
  private String palette;

  @Option(
      names = "--order",
      paramLabel = "value|name|given",
      defaultValue = "value",
      descriptionKey = "figure.order")
  private Order order;

  @Option(
      names = "--colour-by",
      paramLabel = "none|group|family",
      descriptionKey = "figure.colour-by")
  private Colouring colouring;

  @Option(
      names = "--highlight",
      paramLabel = "TEXT,...",
      split = ",",
      descriptionKey = "figure.highlight")
  private List<String> highlighted = new ArrayList<>();

  @Option(
      names = "--model-size",
      paramLabel = "parameters|gflops",
      defaultValue = "parameters",
      descriptionKey = "figure.model-size")
  private Slot.Size modelSize;

  @Option(names = "--mix-families", descriptionKey = "figure.mix-families")
  private boolean mixFamilies;

  @Option(names = "--dpi", paramLabel = "N", defaultValue = "300", descriptionKey = "figure.dpi")
  private int dpi;

  @Option(names = "--text-as-paths", descriptionKey = "figure.text-as-paths")
  private boolean textAsPaths;

  FigureSettings settings(CommandSpec spec, FigureData data) {
    try {
      FigureSettings settings = FigureSettings.of(preset());
      double wide = width == null ? settings.width() : length("--width", width);
      OptionalDouble high =
          height != null
              ? OptionalDouble.of(length("--height", height))
              : width == null ? settings.height() : OptionalDouble.empty();
      return settings
          .withSize(wide, high, false)
          .withPlotArea(plotArea)
          .withFontSize(fontSize == null ? settings.fontSize() : fontSize)
          .withColours(named(palette), Ink.LIGHT)
          .withOrder(order)
          .withColouring(colouring)
          .withModelSize(modelSize)
          .withMixedFamilies(mixFamilies)
          .withHighlighted(highlighted(data));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  ExportSettings export(CommandSpec spec, boolean overwrite) {
    try {
      return new ExportSettings(dpi, textAsPaths, overwrite);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--dpi: " + e.getMessage());
    }
  }

  private PagePreset preset() {
    for (PagePreset preset : PagePreset.values()) {
      if (preset.id().equalsIgnoreCase(size)) {
        return preset;
      }
    }
    throw new IllegalArgumentException(
        "--size: (" + size + ") should be column, two-columns or slide");
  }

  private static double length(String option, String text) {
    try {
      return Length.parse(text).points();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private static Palette named(String id) {
    for (Palette palette : Palette.values()) {
      if (palette.id().equals(id.toLowerCase(Locale.ROOT))) {
        return palette;
      }
    }
    throw new IllegalArgumentException(
        "--palette: (" + id + ") should be okabe-ito, tol-bright, tol-muted or grey");
  }

  private Set<String> highlighted(FigureData data) {
    Set<String> ids = new LinkedHashSet<>();
    for (String text : highlighted) {
      List<Entry> of = FigureChoice.named(data.entries(), text);
      if (of.isEmpty()) {
        throw new IllegalArgumentException(
            "--highlight: (" + text + ") is in no name of the results that are chosen");
      }
      of.forEach(entry -> ids.add(entry.id()));
    }
    return ids;
  }
}
