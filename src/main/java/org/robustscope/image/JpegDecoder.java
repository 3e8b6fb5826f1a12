package org.robustscope.image;

import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * JPEG by the JDK's libjpeg 6b: accurate DCT, smooth chroma upsampling, the pixels of libjpeg-turbo
 * and so of Pillow.
 *
 * <p>The components are taken as stored and converted here. So an embedded colour profile has no
 * say, as in the benchmark's own decoding, and a broken one does no harm; CMYK is inverted as Adobe
 * writes it and made RGB by Pillow's formula.
 */
final class JpegDecoder {
  /**
   * One bit for the mean of 8x8 pixels is the least a JPEG needs (512 pixels a byte), and most need
   * far more.
   */
  private static final double PIXELS_PER_BYTE = 1024;

  /** libjpeg keeps all coefficients of a progressive JPEG, up to 6 bytes a pixel. */
  private static final long PROGRESSIVE_PIXELS = 4 * SizeLimit.PIXELS;

  private final ImageInputStream in;

  JpegDecoder(ImageInputStream in) {
    this.in = in;
  }

  /**
   * @param bytes the file's length
   */
  DecodedImage decode(long bytes) throws IOException {
    in.seek(0);
    JpegHeader header = JpegHeader.read(in);
    int width = header.width();
    int height = header.height();
    SizeLimit.requirePlausible(width, height, bytes, PIXELS_PER_BYTE);
    if (header.isProgressive() && (long) width * height > PROGRESSIVE_PIXELS) {
      throw new DecodeException(
          "a progressive JPEG of %dx%d pixels; at most %d megapixels are read"
              .formatted(width, height, PROGRESSIVE_PIXELS / 1_000_000));
    }
    int subsampling = SizeLimit.subsampling(width, height);
    Raster raster = readRaster(header, subsampling);
    RgbImage image = new JpegColour(header.colour()).toRgb(raster, header.orientation());
    return DecodedImage.of(image, header.orientation(), width, height, subsampling);
  }

  private Raster readRaster(JpegHeader header, int subsampling) throws IOException {
    in.seek(0);
    ImageReader reader = PlugIns.reader(ImageFormat.JPEG);
    Complaints complaints = new Complaints();
    try {
      reader.addIIOReadWarningListener(complaints);
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(subsampling, subsampling, 0, 0);
      Raster raster = reader.readRaster(0, param);
      if (complaints.cutOff(header.isProgressive())) {
        throw DecodeException.truncated();
      }
      return raster;
    } catch (IIOException e) {
      // Where a table should be and the file ends, libjpeg takes its own filling for the table.
      throw complaints.endMissing ? DecodeException.truncated() : e;
    } finally {
      reader.dispose();
    }
  }

  /**
   * libjpeg fills what is missing with grey and only warns. The end marker alone may be missing;
   * data that end too early are refused, and so is a progressive file without its end, which may
   * lack whole passes.
   */
  private static final class Complaints implements IIOReadWarningListener {
    private boolean endMissing;
    private boolean dataMissing;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
      boolean end = warning.contains("Missing EOI") || warning.contains("Premature end of JPEG");
      endMissing |= end;
      if (endMissing && warning.contains("premature end of data segment")) {
        dataMissing = true;
        source.abort();
      }
    }

    boolean cutOff(boolean progressive) {
      return dataMissing || progressive && endMissing;
    }
  }
}
