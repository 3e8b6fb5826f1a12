package org.robustscope.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * ImageIO's readers and writers by name. Asking ImageIO for "a JPEG reader" would give whichever
 * plug-in on the class path came first, and with it other pixels.
 */
final class PlugIns {
  private static final String PACKAGE = "com.sun.imageio.plugins.";

  private PlugIns() {}

  /** A new reader, to be disposed of by the caller. */
  static ImageReader reader(ImageFormat format) throws IOException {
    return switch (format) {
      case JPEG -> provider(ImageReaderSpi.class, "jpeg.JPEGImageReaderSpi").createReaderInstance();
      case PNG -> provider(ImageReaderSpi.class, "png.PNGImageReaderSpi").createReaderInstance();
      case GIF -> provider(ImageReaderSpi.class, "gif.GIFImageReaderSpi").createReaderInstance();
      case BMP -> provider(ImageReaderSpi.class, "bmp.BMPImageReaderSpi").createReaderInstance();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance();
      case PNM -> throw new IllegalArgumentException("format (PNM) has a decoder of ours");
    };
  }

  static ImageWriter jpegWriter() throws IOException {
    return provider(ImageWriterSpi.class, "jpeg.JPEGImageWriterSpi").createWriterInstance();
  }

  static ImageWriter pngWriter() throws IOException {
    return provider(ImageWriterSpi.class, "png.PNGImageWriterSpi").createWriterInstance();
  }

  private static <T> T provider(Class<T> category, String name) {
    Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(category, false);
    while (all.hasNext()) {
      T provider = all.next();
      if (provider.getClass().getName().equals(PACKAGE + name)) {
        return provider;
      }
    }
    throw new IllegalStateException("this Java runtime lacks " + PACKAGE + name);
  }
}
