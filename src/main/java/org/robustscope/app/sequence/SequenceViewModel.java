package org.robustscope.app.sequence;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
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
import org.robustscope.image.RgbImage;
import org.robustscope.metric.PairRule;
import org.robustscope.metric.Ranking;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.PerturbationType;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/**
 * The Sequences screen without its controls: a film, its player, and what models say of each frame.
 * All methods on the JavaFX thread, or whatever thread the task runners publish on.
 */
final class SequenceViewModel {
  /** Batches that are asked at a time, over all models. */
  private static final int BATCHES = 2;

  /** Small enough that the frame at the play head is answered soon after a jump. */
  private static final int BATCH = 4;

  private final Workbench bench;
  private final TaskRunner reading;
  private final TaskRunner answering;
  private final LongSupplier nanos;
  private final Consumer<Throwable> reporter;
  private final PlayerClock clock = new PlayerClock();
  private final AtomicLong newest = new AtomicLong();

  private final ReadOnlyObjectWrapper<PerturbationType> type =
      new ReadOnlyObjectWrapper<>(PerturbationType.TILT);
  private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyObjectWrapper<Variant> variant = new ReadOnlyObjectWrapper<>(Variant.V224);
  private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(0);
  private final ReadOnlyObjectWrapper<Optional<FilmOpener>> clip =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Film> film = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper loaded = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper rate = new ReadOnlyIntegerWrapper(5);
  private final BooleanProperty loop = new SimpleBooleanProperty(true);
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private volatile List<Lane> lanes = List.of();
  private Reel reel;

  SequenceViewModel(
      Workbench bench,
      TaskRunner reading,
      TaskRunner answering,
      LongSupplier nanos,
      Consumer<Throwable> reporter) {
    this.bench = bench;
    this.reading = reading;
    this.answering = answering;
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
    return lanes;
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
    boolean noise = now == null ? type.get().isNoise() : now.isNoise();
    return noise ? PairRule.noise() : PairRule.apart(level.get());
  }

  Perturbation perturbation() {
    return new Perturbation(type.get(), type.get().isNoise() ? level.get() : 1);
  }

  void choose(PerturbationType chosen) {
    if (type.get() != chosen || clip.get().isPresent()) {
      clip.set(Optional.empty());
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
    if (clip.get().isEmpty() && type.get().isNoise()) {
      reload();
    } else {
      lanes.forEach(lane -> lane.use(rule()));
      changed();
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
    clip.set(Optional.of(opener));
    reload();
  }

  /** Whether a clip is played and not the picture's film. */
  ReadOnlyObjectProperty<Optional<FilmOpener>> clipProperty() {
    return clip.getReadOnlyProperty();
  }

  /** Goes back to the film of the picture. */
  void usePicture() {
    if (clip.get().isPresent()) {
      clip.set(Optional.empty());
      reload();
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

  private void pictureChanged() {
    // A newly opened picture is what the user wants to see, also after a clip.
    clip.set(Optional.empty());
    reload();
  }

  private void reloadMade() {
    if (clip.get().isEmpty()) {
      reload();
    }
  }

  private void reload() {
    long number = newest.incrementAndGet();
    LoadedPicture picture = bench.pictureProperty().get();
    if (!shown.get() || clip.get().isEmpty() && picture == null) {
      // It will be made when it is looked at.
      film.set(null);
      reel = null;
      lanes = List.of();
      loaded.set(0);
      busy.set(false);
      changed();
      return;
    }
    FilmOpener opener =
        clip.get()
            .orElseGet(() -> new MadeFilm(picture, perturbation(), variant.get(), seed.get()));
    busy.set(true);
    execute(reading, () -> read(number, opener));
  }

  private void read(long number, FilmOpener opener) {
    if (number != newest.get()) {
      return;
    }
    try {
      Film opened = opener.open();
      try (FrameSource source = opened.frames()) {
        Reel made = new Reel(source, opened.title());
        publish(number, () -> begin(opened, made));
        RgbImage picture = new RgbImage(source.width(), source.height());
        for (int i = 0; i < source.count() && number == newest.get(); i++) {
          source.read(i, picture);
          made.put(i, picture);
          int ready = i + 1;
          publish(number, () -> arrived(ready));
        }
      }
      publish(number, () -> busy.set(false));
    } catch (Throwable e) {
      // Errors too: too little memory must reach the screen.
      publish(number, () -> giveUp(e));
    }
  }

  private void publish(long number, Runnable handOver) {
    reading
        .publish()
        .execute(() -> {
          if (number == newest.get()) {
            handOver.run();
          }
        });
  }

  private void begin(Film opened, Reel made) {
    int place = made.count() == count() ? frame.get() : 0;
    reel = made;
    long now = nanos.getAsLong();
    clock.load(made.count(), now);
    clock.seek(place, now);
    loaded.set(0);
    film.set(opened);
    lanes = List.of();
    askFrom(bench.classifiersProperty().get());
    frame.set(clock.frame(now));
  }

  private void arrived(int ready) {
    loaded.set(ready);
    pump();
  }

  private void giveUp(Throwable failure) {
    busy.set(false);
    reporter.accept(failure);
  }

  private void askFrom(List<Classifier> models) {
    if (reel == null) {
      return;
    }
    List<Lane> before = lanes;
    lanes =
        models.stream()
            .map(model ->
                before.stream()
                    .filter(lane -> lane.model() == model)
                    .findFirst()
                    .orElseGet(() -> new Lane(model, reel.count(), rule())))
            .toList();
    changed();
    pump();
  }

  private void pump() {
    if (reel == null || !shown.get()) {
      return;
    }
    int most = Math.max(1, BATCHES / Math.max(1, lanes.size()));
    int reference = rule().withFirst() ? 0 : -1;
    for (Lane lane : lanes) {
      while (lane.inFlight() < most) {
        List<Integer> next =
            PrefetchOrder.next(
                i -> reel.has(i) && !lane.isAsked(i), count(), frame.get(), reference, BATCH);
        if (next.isEmpty()) {
          break;
        }
        lane.ask(next);
        Reel frames = reel;
        Film of = film.get();
        execute(answering, () -> answer(lane, frames, of, next));
      }
    }
  }

  private void answer(Lane lane, Reel frames, Film of, List<Integer> wanted) {
    if (!lanes.contains(lane)) {
      return;
    }
    try {
      List<RgbImage> pictures = wanted.stream().map(frames::picture).toList();
      List<Prediction> answers = lane.model().classify(pictures, of.framing());
      List<Ranking> rankings = answers.stream().map(it -> Ranking.of(it.logits())).toList();
      answering.publish().execute(() -> take(lane, wanted, answers, rankings));
    } catch (Throwable e) {
      answering
          .publish()
          .execute(() -> {
            if (lanes.contains(lane)) {
              lane.answered();
              lane.fail();
              changed();
              reporter.accept(e);
            }
          });
    }
  }

  private void take(
      Lane lane, List<Integer> wanted, List<Prediction> answers, List<Ranking> rankings) {
    if (!lanes.contains(lane)) {
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      lane.put(wanted.get(i), answers.get(i), rankings.get(i));
    }
    lane.answered();
    changed();
    pump();
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }

  /** What is still published while the window closes may ask for more work: it is dropped. */
  private static void execute(TaskRunner runner, Runnable work) {
    try {
      runner.background().execute(work);
    } catch (RejectedExecutionException _) {
      // Only a closed pool refuses: its queue has no end.
    }
  }
}
