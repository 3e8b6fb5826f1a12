package org.robustscope.figure.export;

import java.awt.Color;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.draw.Painter;
import org.robustscope.figure.draw.Spot;
import org.robustscope.figure.draw.Typeface;

/**
 * A figure as SVG of its size. Text stays text, in a typeface that is as wide as Arial letter by
 * letter, so that it fits where another one has to serve; or it becomes outlines. In a browser
 * every number says where it is from when the pointer rests on it.
 */
final class SvgFigure {
  /** With more numbers than this the file would be mostly their texts. */
  private static final int MOST_TIPS = 1500;

  private static final String FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Drawing drawing;
  private final Credits credits;
  private final boolean textAsPaths;
  private final StringBuilder out = new StringBuilder();

  SvgFigure(Drawing drawing, Credits credits, boolean textAsPaths) {
    this.drawing = drawing;
    this.credits = credits;
    this.textAsPaths = textAsPaths;
  }

  void write(OutputStream stream) throws IOException {
    out.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"")
        .append(number(drawing.width()))
        .append("pt\" height=\"")
        .append(number(drawing.height()))
        .append("pt\" viewBox=\"0 0 ")
        .append(number(drawing.width()))
        .append(' ')
        .append(number(drawing.height()))
        .append("\" role=\"img\">\n");
    element("title", credits.title());
    element("desc", credits.description());
    out.append("<metadata>\n").append(Xmp.rdf(credits)).append("</metadata>\n");
    fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()), drawing.ink().paper());
    out.append("<g font-family=\"").append(FAMILIES).append("\" stroke-linejoin=\"round\">\n");
    for (Item item : drawing.items()) {
      paint(item);
    }
    out.append("</g>\n");
    if (drawing.spots().size() <= MOST_TIPS) {
      tips();
    }
    out.append("</svg>\n");
    stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void element(String name, String text) {
    out.append('<')
        .append(name)
        .append('>')
        .append(Xmp.escaped(text))
        .append("</")
        .append(name)
        .append(">\n");
  }

  private void paint(Item item) throws IOException {
    switch (item) {
      case Item.Fill fill -> fill(fill.shape(), fill.colour());
      case Item.Line line -> line(line);
      case Item.Text text -> text(text);
      case Item.Picture picture -> picture(picture);
    }
  }

  private void fill(Shape shape, Color colour) {
    if (shape instanceof Rectangle2D r) {
      rectangle(r);
    } else {
      path(shape);
    }
    out.append(" fill=\"").append(hex(colour)).append("\"/>\n");
  }

  private void rectangle(Rectangle2D r) {
    out.append("<rect x=\"")
        .append(number(r.getX()))
        .append("\" y=\"")
        .append(number(r.getY()))
        .append("\" width=\"")
        .append(number(r.getWidth()))
        .append("\" height=\"")
        .append(number(r.getHeight()))
        .append('"');
  }

  private void line(Item.Line line) {
    if (line.shape() instanceof Line2D l) {
      out.append("<line x1=\"")
          .append(number(l.getX1()))
          .append("\" y1=\"")
          .append(number(l.getY1()))
          .append("\" x2=\"")
          .append(number(l.getX2()))
          .append("\" y2=\"")
          .append(number(l.getY2()))
          .append('"');
    } else {
      path(line.shape());
      out.append(" fill=\"none\"");
    }
    out.append(" stroke=\"")
        .append(hex(line.colour()))
        .append("\" stroke-width=\"")
        .append(number(line.width()))
        .append('"');
    if (line.dash().length > 0) {
      out.append(" stroke-dasharray=\"");
      for (double length : line.dash()) {
        out.append(number(length)).append(' ');
      }
      out.setLength(out.length() - 1);
      out.append('"');
    }
    out.append("/>\n");
  }

  private void text(Item.Text text) {
    if (textAsPaths) {
      Shape letters =
          Typeface.font(text.face(), text.size())
              .createGlyphVector(EXACT, text.text())
              .getOutline();
      AffineTransform place = AffineTransform.getTranslateInstance(text.x(), text.y());
      place.quadrantRotate(-text.quarters());
      fill(place.createTransformedShape(letters), text.colour());
      return;
    }
    out.append("<text x=\"")
        .append(number(text.x()))
        .append("\" y=\"")
        .append(number(text.y()))
        .append("\" font-size=\"")
        .append(number(text.size()))
        .append("\" fill=\"")
        .append(hex(text.colour()))
        .append('"');
    if (text.face() == Face.BOLD) {
      out.append(" font-weight=\"bold\"");
    }
    if (text.quarters() != 0) {
      out.append(" transform=\"rotate(")
          .append(-90 * text.quarters())
          .append(' ')
          .append(number(text.x()))
          .append(' ')
          .append(number(text.y()))
          .append(")\"");
    }
    out.append('>').append(Xmp.escaped(text.text())).append("</text>\n");
  }

  private void picture(Item.Picture picture) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(Painter.image(picture), "png", png);
    Rectangle2D to = picture.bounds();
    out.append("<image x=\"")
        .append(number(to.getX()))
        .append("\" y=\"")
        .append(number(to.getY()))
        .append("\" width=\"")
        .append(number(to.getWidth()))
        .append("\" height=\"")
        .append(number(to.getHeight()))
        .append("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"")
        .append(" xlink:href=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(png.toByteArray()))
        .append("\"/>\n");
  }

  private void tips() {
    out.append("<g fill=\"#000\" fill-opacity=\"0\">\n");
    for (Spot spot : drawing.spots()) {
      if (spot.shape() instanceof Rectangle2D r) {
        rectangle(r);
      } else {
        path(spot.shape());
      }
      out.append("><title>")
          .append(Xmp.escaped(spot.inFull()))
          .append("</title></")
          .append(spot.shape() instanceof Rectangle2D ? "rect" : "path")
          .append(">\n");
    }
    out.append("</g>\n");
  }

  private void path(Shape shape) {
    out.append("<path d=\"");
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> segment('M', c, 2);
        case PathIterator.SEG_LINETO -> segment('L', c, 2);
        case PathIterator.SEG_QUADTO -> segment('Q', c, 4);
        case PathIterator.SEG_CUBICTO -> segment('C', c, 6);
        default -> out.append('Z');
      }
    }
    out.append('"');
  }

  private void segment(char command, double[] c, int count) {
    out.append(command);
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(number(c[i]));
    }
  }

  private static String hex(Color c) {
    return String.format(Locale.ROOT, "#%06x", c.getRGB() & 0xffffff);
  }

  /** Thousandths of a point are finer than any printer. */
  static String number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths % 1000 == 0) {
      return Long.toString(thousandths / 1000);
    }
    String text = String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, end);
  }
}
