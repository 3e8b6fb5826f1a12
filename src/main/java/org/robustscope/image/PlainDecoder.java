package org.robustscope.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** PNG, GIF, BMP by the JDK's readers, WebP by TwelveMonkeys'. */
final class PlainDecoder {
  private final ImageInputStream in;
  private final ImageFormat format;

  PlainDecoder(ImageInputStream in, ImageFormat format) {
    this.in = in;
    this.format = format;
  }

  /**
   * @param bytes the file's length
   */
  DecodedImage decode(long bytes) throws IOException {
    PlainHeader header = PlainHeader.read(in, format, bytes);
    int width = header.width();
    int height = header.height();
    int subsampling = SizeLimit.subsampling(width, height);
    if (subsampling > 1 && format == ImageFormat.WEBP) {
      throw new DecodeException(
          "a WebP of %dx%d pixels; at most %d megapixels are read"
              .formatted(width, height, SizeLimit.PIXELS / 1_000_000));
    }
    ImageInputStream pixels = format == ImageFormat.WEBP ? WebpProfile.without(in, bytes) : in;
    pixels.seek(0);
    ImageReader reader = PlugIns.reader(format);
    try {
      reader.setInput(pixels, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(subsampling, subsampling, 0, 0);
      BufferedImage picture = reader.read(0, param);
      RgbImage image = OpaquePixels.of(picture);
      if (format == ImageFormat.GIF && subsampling == 1) {
        image = onScreen(image);
      }
      Orientation orientation = header.orientation();
      return DecodedImage.of(
          orientation.turnUpright(image), orientation, width, height, subsampling);
    } finally {
      reader.dispose();
    }
  }

  /** A GIF's first frame may cover a part of its screen only; the rest is white. */
  private RgbImage onScreen(RgbImage frame) throws IOException {
    GifHeader place = GifHeader.read(in);
    if (frame.width() == place.screenWidth() && frame.height() == place.screenHeight()) {
      return frame;
    }
    RgbImage screen = new RgbImage(place.screenWidth(), place.screenHeight());
    int columns = Math.min(frame.width(), screen.width() - place.left());
    int rows = Math.min(frame.height(), screen.height() - place.top());
    for (int c = 0; c < 3; c++) {
      Arrays.fill(screen.plane(c), 255);
      for (int y = 0; y < rows && columns > 0; y++) {
        int to = (place.top() + y) * screen.width() + place.left();
        System.arraycopy(frame.plane(c), y * frame.width(), screen.plane(c), to, columns);
      }
    }
    return screen;
  }
}
