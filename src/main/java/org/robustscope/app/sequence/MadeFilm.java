package org.robustscope.app.sequence;

import java.util.Optional;
import org.robustscope.app.common.LoadedPicture;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.model.ModelFraming;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.PerturbationInfo;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.Sequences;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/**
 * A film that is made of a picture: the frames of {@code robustscope sequence FILE}.
 *
 * @param seed the run's seed, of which the sequence's own one follows
 */
record MadeFilm(LoadedPicture picture, Perturbation perturbation, Variant variant, long seed)
    implements FilmOpener {
  @Override
  public Film open() {
    RgbImage prepared;
    try {
      prepared = SequencePreparation.standard(picture.image(), variant);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(picture.name() + ": " + e.getMessage(), e);
    }
    long own =
        new SeedRule(SeedMode.IMAGE, seed)
            .seedOf(picture.name(), perturbation.type().id(), perturbation.strength());
    return new Film(
        Sequences.open(perturbation, variant, own, prepared),
        picture.title() + " \u00b7 " + PerturbationInfo.title(perturbation),
        stem() + "_" + perturbation.id(),
        picture.origin(),
        "seed " + seed + " (mode image, sequence " + own + "), variant " + variant.id(),
        Optional.of(perturbation),
        ModelFraming.PREPARED,
        picture.wnid(),
        frame -> PerturbationInfo.frame(perturbation, variant, frame));
  }

  private String stem() {
    int dot = picture.name().lastIndexOf('.');
    return dot <= 0 ? picture.name() : picture.name().substring(0, dot);
  }
}
