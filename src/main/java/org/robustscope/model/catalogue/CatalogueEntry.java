package org.robustscope.model.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.robustscope.model.ModelCard;

/**
 * A model that can be downloaded, with what is known of it. Texts that are not known are {@code
 * "unknown"} (licence) or empty.
 *
 * @param id such as {@code resnet50.tv_in1k}: network, then recipe and data of the weights; unique
 *     in a catalogue, and the name of the card and of the installed model
 * @param title for people, such as "ResNet-50"
 * @param weights whose weights these are
 * @param engine what runs the file
 * @param urls where the file is, the first that has it is taken; https, http or file
 * @param size of the file in bytes
 * @param sha256 64 hexadecimal digits, or empty when nobody published it: then only the size can be
 *     checked
 * @param licence of the weights, such as "BSD-3-Clause", or "unknown"
 * @param licenceSource where that is said
 * @param accuracy as published, on ImageNet's validation set
 * @param training beyond the usual, such as "Noisy Student"; empty for plain training
 * @param inPaper whether these are the weights that Hendrycks and Dietterich (2019) measured, as
 *     far as their clean error tells
 * @param note a doubt, or empty
 * @param source where the facts are from
 * @param card what the installed model's card will be
 */
public record CatalogueEntry(
    String id,
    String title,
    String weights,
    Engine engine,
    List<URI> urls,
    long size,
    String sha256,
    String licence,
    String licenceSource,
    Accuracy accuracy,
    String training,
    boolean inPaper,
    String note,
    String source,
    ModelCard card) {

  /** What the licence is when nobody says. */
  public static final String UNKNOWN = "unknown";

  public CatalogueEntry {
    urls = List.copyOf(urls);
  }

  /** The same model from other addresses. */
  public CatalogueEntry withUrls(List<URI> other) {
    return new CatalogueEntry(
        id,
        title,
        weights,
        engine,
        other,
        size,
        sha256,
        licence,
        licenceSource,
        accuracy,
        training,
        inPaper,
        note,
        source,
        card);
  }

  /** Whether a download can be compared with a published SHA-256. */
  public boolean hasDigest() {
    return !sha256.isEmpty();
  }

  /** What runs a model file. */
  public enum Engine {
    ONNX_RUNTIME("onnxruntime"),
    PYTORCH("pytorch");

    private final String text;

    Engine(String text) {
      this.text = text;
    }

    /** As it stands in a catalogue. */
    public String text() {
      return text;
    }
  }

  /**
   * Published accuracy.
   *
   * @param top1 percent, empty when not published
   * @param top5 percent, empty when not published
   * @param source who measured it, and how; empty when there is no figure
   */
  public record Accuracy(OptionalDouble top1, OptionalDouble top5, String source) {
    /** Such as "76.1 %", or empty. */
    public String top1Text() {
      return top1.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", top1.getAsDouble());
    }
  }
}
