package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.ExploreSession;
import org.robustscope.app.common.Session;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Shared;

/**
 * Measures the live path in the real window: from a slider's event to the new pixels in the
 * viewport and to the new top five, while strip and fingerprint fill in the background. Prints a
 * table: {@code mvn test -Dtest=LiveLatency}; with {@code -Drobustscope.latency.second=resnet} a
 * bundled model answers too.
 */
@ExtendWith(FxToolkit.class)
final class LiveLatency {
  private static final int WARM_UP = 10;
  private static final int EVENTS = Integer.getInteger("robustscope.latency.events", 60);

  /** The name of a bundled model that answers beside the first, or empty. */
  private static final String SECOND = System.getProperty("robustscope.latency.second", "");

  @TempDir Path home;

  private record Event(long pixelsNanos, long answerNanos) {}

  @Test
  void fromSliderEventToPixelsAndTopFive() throws Exception {
    Path model = Shared.folder("models").resolve("mobilenet_v2_1.0_224.onnx");
    ScreenFrame frame =
        FxToolkit.onFx(() -> new ScreenFrame(home.resolve("settings.json"), 1280, 800, false));
    try {
      FxToolkit.runOnFx(() -> {
        frame.screen.restore(Session.first().withExplore(ExploreSession.first()));
        frame.model().models().add(model);
      });
      FxToolkit.waitUntil(
          "the model", () -> !frame.model().models().classifiersProperty().get().isEmpty());
      if (!SECOND.isEmpty()) {
        chooseSecond(frame);
      }
      Slider slider = FxToolkit.onFx(() -> (Slider) frame.scene.lookup("#sliderB"));
      System.out.printf(
          "%-18s %10s %10s %10s %10s%n", "type", "pixels p50", "p95", "top 5 p50", "p95");
      List<Event> all = new ArrayList<>();
      for (CorruptionType type : CorruptionType.values()) {
        List<Event> events = drag(frame, slider, type);
        print(type.id(), events);
        all.addAll(events);
      }
      print("all", all);
      assertThat(all).hasSize(CorruptionType.values().length * EVENTS);
    } finally {
      FxToolkit.runOnFx(frame::close);
    }
  }

  private static void chooseSecond(ScreenFrame frame) {
    ModelShelf shelf = frame.model().models();
    FxToolkit.waitUntil(
        "the bundled models",
        () -> shelf.known().stream().anyMatch(it -> it.card().name().equals(SECOND)));
    FxToolkit.runOnFx(() ->
        shelf.known().stream()
            .filter(it -> it.card().name().equals(SECOND))
            .findFirst()
            .ifPresent(it -> shelf.choose(1, it)));
    FxToolkit.waitUntil("two models", () -> shelf.classifiersProperty().get().size() == 2);
  }

  /**
   * Changes the seed now and then, so that neither the strip's nor the fingerprint's cells help.
   */
  private static List<Event> drag(ScreenFrame frame, Slider slider, CorruptionType type)
      throws InterruptedException {
    List<Event> events = new ArrayList<>();
    FxToolkit.runOnFx(() -> frame.model().b().choose(new Choice(type, false, 3)));
    for (int i = 0; i < WARM_UP + EVENTS; i++) {
      if (i % 4 == 0) {
        long seed = i;
        FxToolkit.runOnFx(() -> frame.model().chooseSeed(seed));
        settle(frame);
      }
      int severity = 1 + (i % 4 + 3) % 5;
      Event event = move(frame, slider, severity);
      if (i >= WARM_UP) {
        events.add(event);
      }
    }
    return events;
  }

  private static void settle(ScreenFrame frame) {
    FxToolkit.waitUntil(
        "the picture of the seed",
        () -> {
          Rendering shown = frame.model().b().renderingProperty().get();
          return shown.subject() == frame.model().subjectProperty().get()
              && frame.model().b().answersProperty().get().stream().noneMatch(PaneAnswer::busy);
        });
  }

  private static Event move(ScreenFrame frame, Slider slider, int severity)
      throws InterruptedException {
    BlockingQueue<Long> pixels = new ArrayBlockingQueue<>(8);
    BlockingQueue<Long> answers = new ArrayBlockingQueue<>(8);
    PaneModel b = frame.model().b();
    long[] start = new long[1];
    var subscriptions =
        FxToolkit.onFx(() -> {
          start[0] = System.nanoTime();
          slider.setValue(severity);
          // After the view's own listeners: the surface is drawn when this runs.
          var drawn =
              b.renderingProperty()
                  .subscribe(it -> {
                    if (it.cell().severity() == severity) {
                      pixels.add(System.nanoTime());
                    }
                  });
          var answered =
              b.answersProperty()
                  .subscribe(it -> {
                    // With two models the time is that of the later answer.
                    if (it.stream()
                        .allMatch(one -> !one.busy() && one.cell().severity() == severity)) {
                      answers.add(System.nanoTime());
                    }
                  });
          return drawn.and(answered);
        });
    Long drawn = pixels.poll(20, TimeUnit.SECONDS);
    Long answered = answers.poll(20, TimeUnit.SECONDS);
    FxToolkit.runOnFx(subscriptions::unsubscribe);
    assertThat(drawn).as("pixels of severity " + severity).isNotNull();
    assertThat(answered).as("top five of severity " + severity).isNotNull();
    return new Event(drawn - start[0], answered - start[0]);
  }

  private static void print(String name, List<Event> events) {
    long[] pixels = events.stream().mapToLong(Event::pixelsNanos).sorted().toArray();
    long[] answers = events.stream().mapToLong(Event::answerNanos).sorted().toArray();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-18s %10.1f %10.1f %10.1f %10.1f",
            name,
            at(pixels, 0.5),
            at(pixels, 0.95),
            at(answers, 0.5),
            at(answers, 0.95)));
  }

  private static double at(long[] sorted, double quantile) {
    assertThat(Arrays.stream(sorted).allMatch(nanos -> nanos > 0)).isTrue();
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
  }
}
