package org.robustscope.figure.export;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.draw.Painter;
import org.robustscope.figure.draw.Typeface;

/** A figure as a PDF page of its size: vector, text as text, the letters it uses embedded. */
final class PdfFigure {
  private final Drawing drawing;
  private final Credits credits;
  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

  PdfFigure(Drawing drawing, Credits credits) {
    this.drawing = drawing;
    this.credits = credits;
  }

  void write(OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      // Else the document's identity is made from the time, and no two files are alike.
      document.setDocumentId(0L);
      document.setVersion(1.7f);
      describe(document);
      PDPage page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setLineCapStyle(0);
        content.setLineJoinStyle(1);
        content.setNonStrokingColor(drawing.ink().paper());
        content.addRect(0, 0, (float) drawing.width(), (float) drawing.height());
        content.fill();
        for (Item item : drawing.items()) {
          paint(item, document, content);
        }
      }
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
  }

  private void describe(PDDocument document) throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(credits.title());
    information.setSubject(credits.text());
    information.setCreator(credits.creator());
    information.setProducer("Apache PDFBox");
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(Xmp.packet(credits).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private void paint(Item item, PDDocument document, PDPageContentStream content)
      throws IOException {
    switch (item) {
      case Item.Fill fill -> {
        content.setNonStrokingColor(fill.colour());
        path(fill.shape(), content);
        content.fill();
      }
      case Item.Line line -> {
        content.setStrokingColor(line.colour());
        content.setLineWidth((float) line.width());
        float[] dash = new float[line.dash().length];
        for (int i = 0; i < dash.length; i++) {
          dash[i] = (float) line.dash()[i];
        }
        content.setLineDashPattern(dash, 0);
        path(line.shape(), content);
        content.stroke();
      }
      case Item.Text text -> text(text, document, content);
      case Item.Picture picture -> {
        PDImageXObject image = LosslessFactory.createFromImage(document, Painter.image(picture));
        image.setInterpolate(false);
        Rectangle2D to = picture.bounds();
        content.drawImage(
            image,
            (float) to.getX(),
            up(to.getMaxY()),
            (float) to.getWidth(),
            (float) to.getHeight());
      }
    }
  }

  private void text(Item.Text text, PDDocument document, PDPageContentStream content)
      throws IOException {
    if (text.text().isBlank()) {
      return;
    }
    content.beginText();
    content.setNonStrokingColor(text.colour());
    content.setFont(font(text.face(), document), (float) text.size());
    content.setTextMatrix(
        Matrix.getRotateInstance(Math.PI / 2 * text.quarters(), (float) text.x(), up(text.y())));
    content.showText(text.text());
    content.endText();
  }

  private PDFont font(Face face, PDDocument document) throws IOException {
    PDFont font = fonts.get(face);
    if (font == null) {
      try (InputStream in = Typeface.open(face)) {
        font = PDType0Font.load(document, in, true);
      }
      fonts.put(face, font);
    }
    return font;
  }

  /** PDF's y runs upwards. */
  private float up(double y) {
    return (float) (drawing.height() - y);
  }

  private void path(Shape shape, PDPageContentStream content) throws IOException {
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          content.moveTo((float) c[0], up(c[1]));
          x = c[0];
          y = c[1];
        }
        case PathIterator.SEG_LINETO -> {
          content.lineTo((float) c[0], up(c[1]));
          x = c[0];
          y = c[1];
        }
        case PathIterator.SEG_QUADTO -> {
          content.curveTo(
              (float) (x + 2.0 / 3 * (c[0] - x)), up(y + 2.0 / 3 * (c[1] - y)),
              (float) (c[2] + 2.0 / 3 * (c[0] - c[2])), up(c[3] + 2.0 / 3 * (c[1] - c[3])),
              (float) c[2], up(c[3]));
          x = c[2];
          y = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          content.curveTo((float) c[0], up(c[1]), (float) c[2], up(c[3]), (float) c[4], up(c[5]));
          x = c[4];
          y = c[5];
        }
        default -> content.closePath();
      }
    }
  }
}
