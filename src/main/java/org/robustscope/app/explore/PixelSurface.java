package org.robustscope.app.explore;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A picture whose pixels are an array, so that a new frame costs a copy and no new image.
 *
 * <p>Write {@link #argb()} and then call {@link #update()}, both on the JavaFX thread.
 */
public final class PixelSurface {
  private final int[] argb;
  private final PixelBuffer<IntBuffer> buffer;
  private final Frames image;

  /** A surface of opaque black. */
  public PixelSurface(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "size (" + width + "x" + height + ") should be at least 1x1");
    }
    argb = new int[Math.multiplyExact(width, height)];
    Arrays.fill(argb, 0xff000000);
    buffer =
        new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
    image = new Frames(buffer);
  }

  public int width() {
    return buffer.getWidth();
  }

  public int height() {
    return buffer.getHeight();
  }

  /**
   * The pixels themselves, row-major, alpha (always 255) in the top 8 bits. Modified by callers.
   */
  public int[] argb() {
    return argb;
  }

  /** The picture, always the same one; a viewport that shows it follows every update. */
  public Image image() {
    return image;
  }

  /** Shows what was written into {@link #argb()}. */
  public void update() {
    buffer.updateBuffer(_ -> null);
    image.revision.set(image.revision.get() + 1);
  }

  /**
   * Replaces the pixels and shows them.
   *
   * @param pixels width x height, row-major; the top 8 bits are ignored. Not modified.
   */
  public void show(int[] pixels) {
    if (pixels.length != argb.length) {
      throw new IllegalArgumentException(
          "pixels (" + pixels.length + ") should be " + width() + " x " + height());
    }
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xff000000 | pixels[i];
    }
    update();
  }

  /** An image that says when its pixels have changed, which JavaFX keeps to itself. */
  static final class Frames extends WritableImage {
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    private Frames(PixelBuffer<IntBuffer> buffer) {
      super(buffer);
    }

    ReadOnlyIntegerProperty revisionProperty() {
      return revision.getReadOnlyProperty();
    }
  }
}
