package org.robustscope.app.sequence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.robustscope.app.common.LoadedPicture;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Workbench;
import org.robustscope.corruption.Variant;
import org.robustscope.metric.PairRule;
import org.robustscope.model.Classifier;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.PerturbationType;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/**
 * The Sequences screen without its controls: a film, its player, and what models say of each frame.
 * All methods on the JavaFX thread, or whatever thread the task runners publish on.
 */
final class SequenceViewModel {
  private final Workbench bench;
  private final FilmReader reader;
  private final LaneWork work;
  private final LongSupplier nanos;
  private final Consumer<Throwable> reporter;
  private final PlayerClock clock = new PlayerClock();

  private final ReadOnlyObjectWrapper<PerturbationType> type =
      new ReadOnlyObjectWrapper<>(PerturbationType.TILT);
  private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyObjectWrapper<Variant> variant = new ReadOnlyObjectWrapper<>(Variant.V224);
  private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(0);
  private final ClipChoice clips = new ClipChoice();
  private final ReadOnlyObjectWrapper<Film> film = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper loaded = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper rate = new ReadOnlyIntegerWrapper(5);
  private final BooleanProperty loop = new SimpleBooleanProperty(true);
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Runnable badClip = () -> {};
  private Reel reel;

  SequenceViewModel(
      Workbench bench,
      TaskRunner reading,
      TaskRunner answering,
      LongSupplier nanos,
      Consumer<Throwable> reporter) {
    this.bench = bench;
    this.reader = new FilmReader(reading, new Arrivals());
    this.work = new LaneWork(answering, this::answersChanged, reporter);
    this.nanos = nanos;
    this.reporter = reporter;
    loop.subscribe(again -> clock.setLoop(again, nanos.getAsLong()));
    bench.pictureProperty().subscribe(_ -> pictureChanged());
    bench.classifiersProperty().subscribe(this::askFrom);
    shown.subscribe(on -> {
      if (on && film.get() == null) {
        reload();
      }
      if (!on) {
        pause();
      }
      pump();
    });
  }

  /** What is done when a clip turns out bad while the film plays. */
  void onBadClip(Runnable then) {
    badClip = then;
  }

  /** Whether the screen is shown; without it no film is made and no model asked. */
  BooleanProperty shownProperty() {
    return shown;
  }

  ReadOnlyObjectProperty<PerturbationType> typeProperty() {
    return type.getReadOnlyProperty();
  }

  /** 1 to 3: the strength of noise, the difficulty of other perturbations. */
  ReadOnlyIntegerProperty levelProperty() {
    return level.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Variant> variantProperty() {
    return variant.getReadOnlyProperty();
  }

  ReadOnlyLongProperty seedProperty() {
    return seed.getReadOnlyProperty();
  }

  /** Null before the first film. */
  ReadOnlyObjectProperty<Film> filmProperty() {
    return film.getReadOnlyProperty();
  }

  /** How many frames of the film are there. */
  ReadOnlyIntegerProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Where the play head stands, from 0. */
  ReadOnlyIntegerProperty frameProperty() {
    return frame.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether frames are still being made or read. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty rateProperty() {
    return rate.getReadOnlyProperty();
  }

  BooleanProperty loopProperty() {
    return loop;
  }

  /** Changes whenever lanes or answers do. */
  ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** One a model, in their order. */
  List<Lane> lanes() {
    return work.lanes();
  }

  /** The frames of the film, null before the first film. */
  Reel reel() {
    return reel;
  }

  /** How many frames the film has, 0 before the first. */
  int count() {
    return reel == null ? 0 : reel.count();
  }

  Workbench bench() {
    return bench;
  }

  PairRule rule() {
    Film now = film.get();
    boolean byName = now == null ? type.get().isNoise() : now.isNoise();
    return clips.isNoise(byName) ? PairRule.noise() : PairRule.apart(level.get());
  }

  Perturbation perturbation() {
    return new Perturbation(type.get(), type.get().isNoise() ? level.get() : 1);
  }

  void choose(PerturbationType chosen) {
    if (type.get() != chosen || clips.isPlayed()) {
      clips.leave();
      type.set(chosen);
      reload();
    }
  }

  /** Another perturbation, so many further down the list. */
  void step(int by) {
    PerturbationType[] all = PerturbationType.values();
    choose(all[Math.clamp(type.get().ordinal() + by, 0, all.length - 1)]);
  }

  void chooseLevel(int chosen) {
    if (chosen < 1 || chosen > Perturbation.MAX_STRENGTH) {
      throw new IllegalArgumentException("level (" + chosen + ") should be 1 to 3");
    }
    if (level.get() == chosen) {
      return;
    }
    level.set(chosen);
    if (!clips.isPlayed() && type.get().isNoise()) {
      reload();
    } else {
      work.use(rule());
    }
  }

  void choose(Variant chosen) {
    if (variant.get() != chosen && !chosen.isFull()) {
      variant.set(chosen);
      reloadMade();
    }
  }

  void chooseSeed(long chosen) {
    long checked = new SeedRule(SeedMode.IMAGE, chosen).seed();
    if (seed.get() != checked) {
      seed.set(checked);
      reloadMade();
    }
  }

  /** Plays a clip of a file or folder instead of the picture's. */
  void open(FilmOpener opener) {
    clips.play(opener);
    reload();
  }

  /** Which clip is played, or was left. */
  ClipChoice clips() {
    return clips;
  }

  /** Goes back to the film of the picture; the way back to the clip is kept. */
  void usePicture() {
    if (clips.isPlayed()) {
      clips.leave();
      reload();
    }
  }

  /** Plays the clip again that was left. */
  void useLeftClip() {
    clips.leftProperty().get().ifPresent(this::open);
  }

  /**
   * Says whether this clip and those beside it are noise; empty for what the folder's name says.
   */
  void chooseClipNoise(Optional<Boolean> noise) {
    if (!clips.noiseProperty().get().equals(noise)) {
      clips.setNoise(noise);
      work.use(rule());
    }
  }

  private void pictureChanged() {
    if (clips.isEndedBy(bench.pictureProperty().get())) {
      usePicture();
    } else {
      reloadMade();
    }
  }

  void setRate(int framesPerSecond) {
    clock.setRate(framesPerSecond, nanos.getAsLong());
    rate.set(clock.rate());
  }

  void togglePlaying() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  void play() {
    clock.play(nanos.getAsLong());
    playing.set(clock.isPlaying());
    tick();
  }

  void pause() {
    clock.pause(nanos.getAsLong());
    playing.set(false);
    tick();
  }

  /** Goes to a frame; beyond the ends the nearest one. */
  void seek(int wanted) {
    clock.seek(wanted, nanos.getAsLong());
    tick();
  }

  /** Stops and goes so many frames on, or back. */
  void stepFrames(int by) {
    pause();
    seek(frame.get() + by);
  }

  /** Brings the play head to where it belongs by now. */
  void tick() {
    long now = nanos.getAsLong();
    if (clock.isOver(now)) {
      clock.pause(now);
      playing.set(false);
    }
    int at = Math.min(clock.frame(now), Math.max(0, count() - 1));
    if (frame.get() != at) {
      frame.set(at);
      pump();
    }
  }

  private void reloadMade() {
    if (!clips.isPlayed()) {
      reload();
    }
  }

  private void reload() {
    LoadedPicture picture = bench.pictureProperty().get();
    if (!shown.get() || !clips.isPlayed() && picture == null) {
      // It will be made when it is looked at.
      reader.stop();
      film.set(null);
      reel = null;
      work.clear();
      loaded.set(0);
      busy.set(false);
      changed();
      return;
    }
    FilmOpener opener =
        clips
            .clipProperty()
            .get()
            .orElseGet(() -> new MadeFilm(picture, perturbation(), variant.get(), seed.get()));
    busy.set(true);
    reader.read(opener);
  }

  /** What the reader brings. */
  private final class Arrivals implements FilmReader.Listener {
    @Override
    public void begun(Film opened, Reel made) {
      begin(opened, made);
    }

    @Override
    public void arrived(int frames) {
      loaded.set(frames);
      pump();
    }

    @Override
    public void finished() {
      busy.set(false);
    }

    @Override
    public void failed(Throwable failure) {
      giveUp(failure);
    }
  }

  private void begin(Film opened, Reel made) {
    int place = made.count() == count() ? frame.get() : 0;
    reel = made;
    long now = nanos.getAsLong();
    clock.load(made.count(), now);
    clock.seek(place, now);
    loaded.set(0);
    film.set(opened);
    work.clear();
    askFrom(bench.classifiersProperty().get());
    frame.set(clock.frame(now));
  }

  private void giveUp(Throwable failure) {
    busy.set(false);
    reporter.accept(failure);
    if (clips.isPlayed() && playing.get()) {
      badClip.run();
    }
  }

  private void askFrom(List<Classifier> models) {
    if (reel == null) {
      return;
    }
    work.use(models, reel.count(), rule());
    pump();
  }

  private void pump() {
    if (reel == null || !shown.get()) {
      return;
    }
    work.pump(film.get(), reel, frame.get(), rule());
  }

  private void answersChanged() {
    changed();
    pump();
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }
}
