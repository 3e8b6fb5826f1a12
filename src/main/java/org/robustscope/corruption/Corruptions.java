package org.robustscope.corruption;

import org.robustscope.corruption.blur.DefocusBlur;
import org.robustscope.corruption.blur.GaussianBlur;
import org.robustscope.corruption.blur.GlassBlur;
import org.robustscope.corruption.blur.MotionBlur;
import org.robustscope.corruption.blur.ZoomBlur;
import org.robustscope.corruption.digital.Contrast;
import org.robustscope.corruption.digital.ElasticTransform;
import org.robustscope.corruption.digital.JpegCompression;
import org.robustscope.corruption.digital.Pixelate;
import org.robustscope.corruption.digital.Saturate;
import org.robustscope.corruption.digital.Spatter;
import org.robustscope.corruption.frost.Frost;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.corruption.noise.GaussianNoise;
import org.robustscope.corruption.noise.ImpulseNoise;
import org.robustscope.corruption.noise.ShotNoise;
import org.robustscope.corruption.noise.SpeckleNoise;
import org.robustscope.corruption.weather.Brightness;
import org.robustscope.corruption.weather.Fog;
import org.robustscope.corruption.weather.Snow;

/** Makes the object that computes a corruption type. */
final class Corruptions {
  private Corruptions() {}

  /** A fresh instance with scratch buffers of its own. */
  static Corruption create(CorruptionType type, FrostTextures textures) {
    return switch (type) {
      case GAUSSIAN_NOISE -> new GaussianNoise();
      case SHOT_NOISE -> new ShotNoise();
      case IMPULSE_NOISE -> new ImpulseNoise();
      case DEFOCUS_BLUR -> new DefocusBlur();
      case GLASS_BLUR -> new GlassBlur();
      case MOTION_BLUR -> new MotionBlur();
      case ZOOM_BLUR -> new ZoomBlur();
      case SNOW -> new Snow();
      case FROST -> new Frost(textures);
      case FOG -> new Fog();
      case BRIGHTNESS -> new Brightness();
      case CONTRAST -> new Contrast();
      case ELASTIC_TRANSFORM -> new ElasticTransform();
      case PIXELATE -> new Pixelate();
      case JPEG_COMPRESSION -> new JpegCompression();
      case SPECKLE_NOISE -> new SpeckleNoise();
      case GAUSSIAN_BLUR -> new GaussianBlur();
      case SPATTER -> new Spatter();
      case SATURATE -> new Saturate();
    };
  }
}
