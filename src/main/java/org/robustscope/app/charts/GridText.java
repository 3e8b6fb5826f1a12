package org.robustscope.app.charts;

import org.robustscope.app.common.Messages;

final class GridText {
  private GridText() {}

  static String of(NumberGrid grid, String extension, Messages messages) {
    return extension;
  }
}
