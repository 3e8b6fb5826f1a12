package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.TaskRunner;

class NoticeBoardTest {
  private final NoticeBoard board = new NoticeBoard();
  private final LastResort lastResort = new LastResort(board, Runnable::run, Messages.of("shell"));

  private String shown() {
    return board.errorProperty().get() == null ? "" : board.errorProperty().get().text();
  }

  @Test
  void newestFailureStandsInFrontAndTheOthersComeBack() {
    board.error("first");
    board.error("second");
    assertThat(shown()).isEqualTo("second");
    assertThat(board.errorCountProperty().get()).isEqualTo(2);
    board.dismissError();
    assertThat(shown()).isEqualTo("first");
    board.dismissError();
    assertThat(board.errorProperty().get()).isNull();
  }

  @Test
  void sameFailureSaidTwiceIsShownOnce() {
    board.error("same");
    board.error("other");
    board.error("same");
    assertThat(board.errorCountProperty().get()).isEqualTo(2);
    assertThat(shown()).isEqualTo("same");
  }

  @Test
  void failuresDoNotPileUpWithoutEnd() {
    for (int i = 0; i < 1000; i++) {
      board.error("failure " + i);
    }
    assertThat(board.errorCountProperty().get()).isEqualTo(20);
    assertThat(shown()).isEqualTo("failure 999");
  }

  @Test
  void dismissingIsEnabledWhileSomethingIsShown() {
    var dismiss = board.dismissAction(Messages.of("shell"));
    assertThat(dismiss.isEnabled()).isFalse();
    board.error("broken");
    assertThat(dismiss.isEnabled()).isTrue();
    dismiss.fire();
    assertThat(dismiss.isEnabled()).isFalse();
  }

  @Test
  void jobIsShownUntilItEndsAndTheOneBeforeComesBack() {
    List<Runnable> background = new ArrayList<>();
    TaskRunner runner = TaskRunner.of(background::add, Runnable::run);
    Job<String> first = runner.start("first", _ -> "", _ -> {}, _ -> {});
    Job<String> second = runner.start("second", _ -> "", _ -> {}, _ -> {});
    board.watch(first);
    board.watch(second);
    assertThat(board.jobProperty().get()).isSameAs(second);
    background.get(1).run();
    assertThat(board.jobProperty().get()).isSameAs(first);
    background.get(0).run();
    assertThat(board.jobProperty().get()).isNull();
    board.watch(first);
    assertThat(board.jobProperty().get()).isNull();
  }

  @Test
  void uncaughtFaultIsShownOncePerPlace() {
    for (int i = 0; i < 100; i++) {
      lastResort.uncaughtException(Thread.currentThread(), fault());
    }
    assertThat(board.errorCountProperty().get()).isEqualTo(1);
    board.dismissError();
    lastResort.uncaughtException(Thread.currentThread(), fault());
    assertThat(board.errorProperty().get()).isNull();
    lastResort.uncaughtException(Thread.currentThread(), new IllegalStateException("elsewhere"));
    assertThat(board.errorProperty().get().cause()).isPresent();
  }

  private static RuntimeException fault() {
    return new IllegalStateException("always from this line");
  }

  @Test
  void runningOutOfMemoryIsToldApart() {
    lastResort.uncaughtException(Thread.currentThread(), new OutOfMemoryError("heap"));
    assertThat(shown()).startsWith("The memory ran out").hasLineCount(1);
  }
}
