package org.robustscope.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.charts.OwnResults;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.RunData;

/** The runs of the results store, and the one that goes on, as Charts takes them. */
final class RunResults implements OwnResults {
  /** A figure that is drawn anew at every part could not be read. */
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final RunsModel runs;
  private final ReadOnlyObjectProperty<StoredRun> live;
  private final LatestTask<List<StoredRun>, FigureData> making;
  private final ReadOnlyObjectWrapper<FigureData> data =
      new ReadOnlyObjectWrapper<>(FigureData.EMPTY);
  private boolean asked;
  private long last;

  /**
   * Results nobody has asked for yet.
   *
   * @param live the run that goes on, or null
   */
  RunResults(
      RunsModel runs,
      ReadOnlyObjectProperty<StoredRun> live,
      TaskRunner tasks,
      Consumer<Throwable> report) {
    this.runs = runs;
    this.live = live;
    this.making =
        tasks.latest(RunData::of, (_, made) -> data.set(made), (_, e) -> report.accept(e));
  }

  /** The store is read when this is called for the first time, not at the window's start. */
  @Override
  public ReadOnlyObjectProperty<FigureData> dataProperty() {
    if (!asked) {
      asked = true;
      last = System.nanoTime() - PAUSE_NANOS;
      runs.runsProperty().subscribe(_ -> make());
      live.subscribe(_ -> {
        if (System.nanoTime() - last >= PAUSE_NANOS) {
          make();
        }
      });
      runs.refresh();
    }
    return data.getReadOnlyProperty();
  }

  private void make() {
    last = System.nanoTime();
    StoredRun now = live.get();
    List<StoredRun> all = new ArrayList<>();
    if (now != null) {
      all.add(now);
    }
    runs.runsProperty().get().stream()
        .filter(run -> now == null || !run.id().equals(now.id()))
        .forEach(all::add);
    making.submit(all);
  }
}
