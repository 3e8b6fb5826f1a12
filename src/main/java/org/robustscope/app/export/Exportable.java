package org.robustscope.app.export;

import java.util.List;
import java.util.function.Function;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.export.Credits;
import org.robustscope.figure.page.PagePreset;

/**
 * A figure that can be exported, with everything that it is drawn from: what changes on the screen
 * afterwards does not change it.
 *
 * @param name what the dialog calls it among others
 * @param stem of the suggested file's name
 * @param title of the figure, in window and file
 * @param axes whether it has a plot area, whose size can be asked for
 * @param sources where it is from, besides what its numbers say themselves
 * @param look the settings of a preset before size and text are changed
 * @param layout draws it, on any thread
 */
public record Exportable(
    String name,
    String stem,
    String title,
    boolean axes,
    List<String> sources,
    Function<PagePreset, FigureSettings> look,
    Layout layout) {

  /** Lays a figure out. */
  @FunctionalInterface
  public interface Layout {
    Drawing draw(FigureSettings settings) throws FigureException;
  }

  public Exportable {
    sources = List.copyOf(sources);
  }

  /** A figure of pictures, which looks alike whatever the screen's colours are. */
  public static Exportable ofPictures(
      String name, String stem, String title, List<String> sources, Layout layout) {
    return new Exportable(name, stem, title, false, sources, FigureSettings::of, layout);
  }

  /** What a file of it says of where it is from. */
  public Credits credits(Drawing drawing) {
    return Credits.of(title, version(), drawing).withSources(sources);
  }

  private static String version() {
    String version = Exportable.class.getPackage().getImplementationVersion();
    return version == null ? "(run from classes, no version)" : version;
  }
}
