package org.robustscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Wrap;

/** The bottom of a figure: legend, and what the figure must say of its data in itself. */
final class Footer {
  private final Style style;
  private final double width;
  private final Legend legend;
  private final List<String> lines = new ArrayList<>();

  Footer(Style style, double width, Legend legend) {
    this.style = style;
    this.width = width;
    this.legend = legend;
  }

  Footer say(String sentence) {
    if (!sentence.isEmpty()) {
      lines.addAll(Wrap.lines(sentence, width, Face.REGULAR, style.small()));
    }
    return this;
  }

  double height() {
    double height = 0;
    if (!legend.isEmpty()) {
      height += style.gap() + legend.height();
    }
    if (!lines.isEmpty()) {
      height += style.gap() + lines.size() * style.smallLine();
    }
    return height;
  }

  void draw(Sheet sheet, double x, double top) {
    double y = top;
    if (!legend.isEmpty()) {
      legend.draw(sheet, x, y + style.gap());
      y += style.gap() + legend.height();
    }
    if (!lines.isEmpty()) {
      y += style.gap() + style.smallLine() / 2;
      for (String line : lines) {
        sheet.centred(line, x, y, Align.LEFT, style.small(), Face.REGULAR, style.ink().quiet());
        y += style.smallLine();
      }
    }
  }
}
