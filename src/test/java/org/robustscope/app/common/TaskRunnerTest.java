package org.robustscope.app.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
  private final SteppedExecutor background = new SteppedExecutor();
  private final SteppedExecutor publish = new SteppedExecutor();
  private final TaskRunner stepped = TaskRunner.of(background, publish);
  private final List<String> heard = new ArrayList<>();

  private Job<String> start(Job.Work<String> work) {
    return stepped.start("job", work, heard::add, e -> heard.add("failure " + e.getMessage()));
  }

  @Test
  void poolRunsOnNamedDaemonThreads() throws Exception {
    try (var pool = TaskRunner.pool(2, Runnable::run)) {
      var thread = new CompletableFuture<Thread>();
      pool.background().execute(() -> thread.complete(Thread.currentThread()));
      Thread worker = thread.get(5, TimeUnit.SECONDS);
      assertThat(worker.isDaemon()).isTrue();
      assertThat(worker.getName()).startsWith("robustscope-work-");
    }
  }

  /** A worker inside Platform.runLater would hold a lock of the window's while it is put aside. */
  @Test
  void poolHandsOverInOrderOnAThreadOfUsualPriority() throws Exception {
    var order = new ConcurrentLinkedQueue<Integer>();
    var carrier = new CompletableFuture<Thread>();
    try (var pool = TaskRunner.pool(1, Runnable::run)) {
      pool.background()
          .execute(() -> {
            for (int i = 0; i < 100; i++) {
              int number = i;
              pool.publish().execute(() -> order.add(number));
            }
            pool.publish().execute(() -> carrier.complete(Thread.currentThread()));
          });
      assertThat(carrier.get(5, TimeUnit.SECONDS).getPriority()).isEqualTo(Thread.NORM_PRIORITY);
    }
    assertThat(order).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void whatIsHandedOverAfterTheEndStillArrives() {
    var pool = TaskRunner.pool(1, Runnable::run);
    pool.close();
    pool.publish().execute(() -> heard.add("late"));
    assertThat(heard).containsExactly("late");
  }

  @Test
  void poolWithoutThreadsIsRefused() {
    assertThatThrownBy(() -> TaskRunner.pool(0, Runnable::run))
        .hasMessage("threads (0) should be at least 1");
  }

  @Test
  void directRunnerHasTheResultAtOnce() {
    TaskRunner.direct().start("job", _ -> "done", heard::add, e -> heard.add("failure"));
    assertThat(heard).containsExactly("done");
  }

  @Test
  void resultIsHandedOverByThePublisher() {
    Job<String> job = start(_ -> "done");
    background.all();
    assertThat(heard).isEmpty();
    publish.all();
    assertThat(heard).containsExactly("done");
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
  }

  @Test
  void failureIsHandedOver() {
    Job<String> job =
        start(_ -> {
          throw new Exception("disk full");
        });
    background.all();
    publish.all();
    assertThat(heard).containsExactly("failure disk full");
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.FAILED);
  }

  @Test
  void ofManyReportsTheNewestIsShown() {
    Job<String> job =
        start(progress -> {
          for (int i = 1; i <= 1000; i++) {
            progress.report(i / 1000.0, "step " + i);
          }
          return "done";
        });
    background.all();
    assertThat(publish.size()).isEqualTo(2);
    publish.step();
    assertThat(job.progressProperty().get()).isEqualTo(1.0);
    assertThat(job.messageProperty().get()).isEqualTo("step 1000");
  }

  @Test
  void cancelledJobSeesItAndEndsAsCancelled() {
    Job<String> job =
        start(progress -> {
          progress.check();
          return "done";
        });
    job.cancel();
    background.all();
    publish.all();
    assertThat(heard).isEmpty();
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void resultOfAJobThatDidNotLookIsDroppedWhenItWasCancelled() {
    Job<String> job = start(_ -> "done");
    background.all();
    job.cancel();
    publish.all();
    assertThat(heard).isEmpty();
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
  }
}
