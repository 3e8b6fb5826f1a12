package org.robustscope.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
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
    in.seek(0);
    ImageReader reader = PlugIns.reader(format);
    try {
      reader.setInput(in, true, format != ImageFormat.GIF);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(subsampling, subsampling, 0, 0);
      BufferedImage picture = reader.read(0, param);
      RgbImage image =
          format == ImageFormat.GIF && subsampling == 1
              ? onScreen(picture, reader, header)
              : OpaquePixels.of(picture);
      return new DecodedImage(image, width, height, subsampling, header.orientation());
    } finally {
      reader.dispose();
    }
  }

  /** A GIF's first frame may cover a part of its screen only; the rest is white. */
  private static RgbImage onScreen(BufferedImage frame, ImageReader reader, PlainHeader header)
      throws IOException {
    RgbImage pixels = OpaquePixels.of(frame);
    if (pixels.width() == header.width() && pixels.height() == header.height()) {
      return pixels;
    }
    IIOMetadataNode tree =
        (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
    IIOMetadataNode place = (IIOMetadataNode) tree.getElementsByTagName("ImageDescriptor").item(0);
    int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
    int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
    RgbImage screen = new RgbImage(header.width(), header.height());
    int columns = Math.min(pixels.width(), screen.width() - left);
    int rows = Math.min(pixels.height(), screen.height() - top);
    for (int c = 0; c < 3; c++) {
      Arrays.fill(screen.plane(c), 255);
      for (int y = 0; y < rows && columns > 0; y++) {
        int to = (top + y) * screen.width() + left;
        System.arraycopy(pixels.plane(c), y * pixels.width(), screen.plane(c), to, columns);
      }
    }
    return screen;
  }
}
