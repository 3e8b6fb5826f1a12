package org.robustscope.app.sequence;

import java.util.Optional;
import java.util.function.IntFunction;
import org.robustscope.model.ModelFraming;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;

/**
 * A sequence that was opened.
 *
 * @param frames closed by who reads them
 * @param title what the window calls it
 * @param stem for names of files
 * @param origin where it is from, for the provenance of what is saved
 * @param settings seed, variant and the like in words, for the same; may be empty
 * @param perturbation what was done to it, when it is known
 * @param framing how a model takes a frame
 * @param wnid the true label's synset, when it is known
 * @param caption what a frame is, in a few characters
 */
record Film(
    FrameSource frames,
    String title,
    String stem,
    String origin,
    String settings,
    Optional<Perturbation> perturbation,
    ModelFraming framing,
    Optional<String> wnid,
    IntFunction<String> caption) {
  boolean isNoise() {
    return perturbation.map(it -> it.type().isNoise()).orElse(false);
  }
}
