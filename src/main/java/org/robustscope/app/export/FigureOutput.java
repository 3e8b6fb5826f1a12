package org.robustscope.app.export;

import java.util.function.Supplier;

/** The figures of one screen, taken as they are whenever they are asked for. */
public final class FigureOutput {
  private final FigureExport exports;
  private final Supplier<Exportables> figures;

  public FigureOutput(FigureExport exports, Supplier<Exportables> figures) {
    this.exports = exports;
    this.figures = figures;
  }

  /** Shows the export dialog. */
  public void ask() {
    exports.ask(figures.get());
  }

  /** Puts the first figure on the clipboard. */
  public void copy() {
    exports.copy(figures.get().figures().getFirst());
  }
}
