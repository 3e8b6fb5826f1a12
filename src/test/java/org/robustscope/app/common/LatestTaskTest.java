package org.robustscope.app.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestTaskTest {
  private final SteppedExecutor background = new SteppedExecutor();
  private final SteppedExecutor publish = new SteppedExecutor();
  private final List<Integer> computed = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final LatestTask<Integer, String> task =
      new LatestTask<>(background, publish, this::compute, this::show, this::fail);

  private String compute(int question) throws Exception {
    computed.add(question);
    if (question < 0) {
      throw new Exception("negative");
    }
    return "answer " + question;
  }

  private void show(int question, String answer) {
    shown.add(answer);
  }

  private void fail(int question, Throwable e) {
    shown.add("failure " + question + ": " + e.getMessage());
  }

  @Test
  void answerIsHandedOverByThePublisher() {
    task.submit(1);
    background.step();
    assertThat(shown).isEmpty();
    publish.step();
    assertThat(shown).containsExactly("answer 1");
    assertThat(task.isBusy()).isFalse();
  }

  @Test
  void ofManyRequestsBehindARunningOneOnlyTheNewestIsComputed() {
    var inside =
        new LatestTask<Integer, String>(background, publish, this::compute, this::show, this::fail);
    inside.submit(1);
    assertThat(background.size()).isEqualTo(1);
    for (int i = 2; i <= 9; i++) {
      inside.submit(i);
    }
    assertThat(background.size()).isEqualTo(1);
    background.all();
    publish.all();
    assertThat(computed).containsExactly(9);
    assertThat(shown).containsExactly("answer 9");
  }

  @Test
  void requestMadeWhileOneComputesWaitsAndMakesTheFirstAnswerStale() {
    var order = new ArrayList<String>();
    var holder = new ArrayList<LatestTask<Integer, String>>();
    var slow =
        new LatestTask<Integer, String>(
            background,
            publish,
            question -> {
              order.add("begin " + question);
              if (question == 1) {
                holder.getFirst().submit(2);
                holder.getFirst().submit(3);
              }
              order.add("end " + question);
              return "answer " + question;
            },
            this::show,
            this::fail);
    holder.add(slow);
    slow.submit(1);
    background.all();
    publish.all();
    assertThat(order).containsExactly("begin 1", "end 1", "begin 3", "end 3");
    assertThat(shown).containsExactly("answer 3");
  }

  @Test
  void answerIsDroppedWhenANewerRequestComesWhileItStandsInThePublishersQueue() {
    task.submit(1);
    background.step();
    assertThat(publish.size()).isEqualTo(1);
    task.submit(2);
    publish.step();
    assertThat(shown).isEmpty();
    background.step();
    publish.step();
    assertThat(shown).containsExactly("answer 2");
  }

  @Test
  void requestsAreKeptInOrderWhenEachIsAnsweredInTime() {
    for (int i = 0; i < 3; i++) {
      task.submit(i);
      background.all();
      publish.all();
    }
    assertThat(shown).containsExactly("answer 0", "answer 1", "answer 2");
  }

  @Test
  void failureIsHandedOverAndTheNextRequestRuns() {
    task.submit(-1);
    background.all();
    publish.all();
    task.submit(2);
    background.all();
    publish.all();
    assertThat(shown).containsExactly("failure -1: negative", "answer 2");
  }

  @Test
  void failureOfAStaleRequestIsNotShown() {
    task.submit(-1);
    background.step();
    task.submit(2);
    background.all();
    publish.all();
    assertThat(shown).containsExactly("answer 2");
  }

  @Test
  void errorsOfTheJvmReachTheFailureCallbackToo() {
    var failing =
        new LatestTask<Integer, String>(
            background,
            publish,
            _ -> {
              throw new OutOfMemoryError("no room");
            },
            this::show,
            this::fail);
    failing.submit(1);
    background.all();
    publish.all();
    assertThat(shown).containsExactly("failure 1: no room");
    assertThat(failing.isBusy()).isFalse();
  }

  @Test
  void cancelledRequestsAreNotComputedAndNotShown() {
    task.submit(1);
    task.cancel();
    background.all();
    publish.all();
    assertThat(computed).isEmpty();
    assertThat(shown).isEmpty();
  }

  @Test
  void cancelDropsAnAnswerThatIsOnItsWay() {
    task.submit(1);
    background.step();
    task.cancel();
    publish.all();
    assertThat(shown).isEmpty();
  }

  @Test
  void requestAfterACancelIsAnswered() {
    task.submit(1);
    task.submit(2);
    task.cancel();
    task.submit(3);
    background.all();
    publish.all();
    assertThat(computed).containsExactly(3);
    assertThat(shown).containsExactly("answer 3");
  }

  @Test
  void handOverMaySubmitTheNextRequest() {
    var holder = new ArrayList<LatestTask<Integer, String>>();
    var chain =
        new LatestTask<Integer, String>(
            Runnable::run,
            Runnable::run,
            this::compute,
            (question, answer) -> {
              shown.add(answer);
              if (question < 3) {
                holder.getFirst().submit(question + 1);
              }
            },
            this::fail);
    holder.add(chain);
    chain.submit(1);
    assertThat(shown).containsExactly("answer 1", "answer 2", "answer 3");
    assertThat(chain.isBusy()).isFalse();
  }

  @Test
  void refusedRequestLeavesTheTaskIdle() {
    var closed =
        new LatestTask<Integer, String>(
            _ -> {
              throw new RejectedExecutionException("closed");
            },
            publish,
            this::compute,
            this::show,
            this::fail);
    assertThatThrownBy(() -> closed.submit(1)).isInstanceOf(RejectedExecutionException.class);
    assertThat(closed.isBusy()).isFalse();
  }

  @Test
  void neverTwoAtOnceAndTheLastRequestIsAlwaysAnswered() throws Exception {
    try (var workers = Executors.newFixedThreadPool(4);
        var publisher = Executors.newSingleThreadExecutor()) {
      for (int round = 0; round < 200; round++) {
        checkOneRound(workers, publisher);
      }
    }
  }

  private static void checkOneRound(ExecutorService workers, ExecutorService publisher)
      throws Exception {
    int last = 50;
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var answered = new CountDownLatch(1);
    var answers = new ArrayList<Integer>();
    var racing =
        new LatestTask<Integer, Integer>(
            workers,
            publisher,
            question -> {
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              Thread.onSpinWait();
              atOnce.decrementAndGet();
              return question;
            },
            (_, answer) -> {
              answers.add(answer);
              if (answer == last) {
                answered.countDown();
              }
            },
            (_, e) -> {
              throw new AssertionError(e);
            });
    for (int i = 1; i <= last; i++) {
      racing.submit(i);
      if (ThreadLocalRandom.current().nextInt(4) == 0) {
        Thread.yield();
      }
    }
    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(most.get()).isEqualTo(1);
    assertThat(answers).isSorted().doesNotHaveDuplicates().endsWith(last);
  }
}
