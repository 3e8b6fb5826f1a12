package org.robustscope.app.charts;

import java.util.Optional;
import org.robustscope.figure.chart.Colouring;

/** What the user lets colours tell. */
enum ColourChoice {
  /** What suits the figure. */
  SUITED(null),
  GROUP(Colouring.GROUP),
  FAMILY(Colouring.FAMILY),
  NONE(Colouring.NONE);

  private final Colouring colouring;

  ColourChoice(Colouring colouring) {
    this.colouring = colouring;
  }

  Optional<Colouring> colouring() {
    return Optional.ofNullable(colouring);
  }
}
