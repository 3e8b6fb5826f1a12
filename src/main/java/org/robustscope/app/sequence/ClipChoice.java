package org.robustscope.app.sequence;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.LoadedPicture;

/**
 * Which clip is played instead of the picture's film, which one was left, and how it is compared.
 */
final class ClipChoice {
  private final ReadOnlyObjectWrapper<Optional<FilmOpener>> clip =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FilmOpener>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Boolean>> noise =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Of the picture that does not end a clip. */
  private String keptFor = "";

  /** Until there is a picture: the one of the start ends no clip of the command line. */
  private boolean first = true;

  /** The clip that is played, if one is. */
  ReadOnlyObjectProperty<Optional<FilmOpener>> clipProperty() {
    return clip.getReadOnlyProperty();
  }

  /** The clip that was left for the picture last, as long as no other one is played. */
  ReadOnlyObjectProperty<Optional<FilmOpener>> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /**
   * Whether the frames of a clip are noise on one picture, which are compared with its first frame;
   * empty for what its folder's name says, which without the published layout is "no".
   */
  ReadOnlyObjectProperty<Optional<Boolean>> noiseProperty() {
    return noise.getReadOnlyProperty();
  }

  boolean isPlayed() {
    return clip.get().isPresent();
  }

  void play(FilmOpener opener) {
    left.set(Optional.empty());
    clip.set(Optional.of(opener));
  }

  void leave() {
    if (isPlayed()) {
      left.set(clip.get());
      clip.set(Optional.empty());
    }
  }

  /** Says how this clip and those beside it are compared. */
  void setNoise(Optional<Boolean> said) {
    noise.set(said);
  }

  /** Whether the played film is noise, of which its name says this. */
  boolean isNoise(boolean byName) {
    return isPlayed() ? noise.get().orElse(byName) : byName;
  }

  /** The next picture is that of a session which also has the clip: it does not end the clip. */
  void keepFor(String origin) {
    keptFor = origin;
  }

  /** Whether a new picture ends the clip that is played. */
  boolean isEndedBy(LoadedPicture picture) {
    boolean kept = picture == null || first || picture.origin().equals(keptFor);
    if (picture != null) {
      first = false;
      keptFor = "";
    }
    return isPlayed() && !kept;
  }
}
