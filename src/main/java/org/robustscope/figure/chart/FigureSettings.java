package org.robustscope.figure.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Ink;
import org.robustscope.figure.draw.Palette;
import org.robustscope.figure.page.PagePreset;

/**
 * How a figure is drawn.
 *
 * @param width in points
 * @param height in points; empty when the figure takes what it needs
 * @param mayGrow whether a height that is too small is exceeded rather than refused
 * @param plotArea whether width and height are those of the area between the axes
 * @param fontSize of the text, in points; notes and tick labels may be one smaller, never below 6
 * @param order of the models
 * @param colouring empty for what suits the figure
 * @param mixFamilies whether results that must not be compared may stand in one normalised figure,
 *     which then says so
 * @param size what a figure of model sizes shows: parameters or GFLOPs
 * @param highlighted ids of entries that stand out; the others recede
 */
public record FigureSettings(
    double width,
    OptionalDouble height,
    boolean mayGrow,
    boolean plotArea,
    double fontSize,
    Palette palette,
    Ink ink,
    Order order,
    Optional<Colouring> colouring,
    boolean mixFamilies,
    Slot.Size size,
    Set<String> highlighted) {

  /** No text of a figure is smaller, in points. */
  public static final double LEAST_TEXT = 6;

  public FigureSettings {
    highlighted = Set.copyOf(highlighted);
    if (!(fontSize >= LEAST_TEXT && fontSize <= 72)) {
      throw new IllegalArgumentException("font size (" + fontSize + ") should be 6 to 72 pt");
    }
  }

  /** A preset's size, light, in the default palette, the best models first. */
  public static FigureSettings of(PagePreset preset) {
    return new FigureSettings(
        preset.width().points(),
        preset.height().isPresent()
            ? OptionalDouble.of(preset.height().get().points())
            : OptionalDouble.empty(),
        false,
        false,
        preset.fontSize(),
        Palette.OKABE_ITO,
        Ink.LIGHT,
        Order.VALUE,
        Optional.empty(),
        false,
        Slot.Size.PARAMETERS,
        Set.of());
  }

  public FigureSettings withSize(double newWidth, OptionalDouble newHeight, boolean grow) {
    return new FigureSettings(
        newWidth,
        newHeight,
        grow,
        plotArea,
        fontSize,
        palette,
        ink,
        order,
        colouring,
        mixFamilies,
        size,
        highlighted);
  }

  public FigureSettings withPlotArea(boolean whether) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        whether,
        fontSize,
        palette,
        ink,
        order,
        colouring,
        mixFamilies,
        size,
        highlighted);
  }

  public FigureSettings withFontSize(double points) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        plotArea,
        points,
        palette,
        ink,
        order,
        colouring,
        mixFamilies,
        size,
        highlighted);
  }

  public FigureSettings withColours(Palette newPalette, Ink newInk) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        plotArea,
        fontSize,
        newPalette,
        newInk,
        order,
        colouring,
        mixFamilies,
        size,
        highlighted);
  }

  public FigureSettings withOrder(Order newOrder) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        plotArea,
        fontSize,
        palette,
        ink,
        newOrder,
        colouring,
        mixFamilies,
        size,
        highlighted);
  }

  /**
   * @param newColouring null for what suits the figure
   */
  public FigureSettings withColouring(Colouring newColouring) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        plotArea,
        fontSize,
        palette,
        ink,
        order,
        Optional.ofNullable(newColouring),
        mixFamilies,
        size,
        highlighted);
  }

  public FigureSettings withMixedFamilies(boolean allowed) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        plotArea,
        fontSize,
        palette,
        ink,
        order,
        colouring,
        allowed,
        size,
        highlighted);
  }

  public FigureSettings withModelSize(Slot.Size chosen) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        plotArea,
        fontSize,
        palette,
        ink,
        order,
        colouring,
        mixFamilies,
        chosen,
        highlighted);
  }

  public FigureSettings withHighlighted(Set<String> entries) {
    return new FigureSettings(
        width,
        height,
        mayGrow,
        plotArea,
        fontSize,
        palette,
        ink,
        order,
        colouring,
        mixFamilies,
        size,
        entries);
  }
}
