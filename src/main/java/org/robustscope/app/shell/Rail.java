package org.robustscope.app.shell;

import org.robustscope.app.benchmark.BenchmarkScreen;
import org.robustscope.app.charts.ChartsScreen;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.explore.ExploreScreen;
import org.robustscope.app.sequence.SequenceScreen;

/**
 * Makes the screens in the order of the rail; later ones work with Explore's picture and
 * Benchmark's runs.
 */
final class Rail {
  private ExploreScreen explore;
  private BenchmarkScreen benchmark;

  Screen explore(ScreenContext context) {
    explore = new ExploreScreen(context);
    return explore;
  }

  Screen sequences(ScreenContext context) {
    return new SequenceScreen(context, explore.workbench());
  }

  Screen benchmark(ScreenContext context) {
    benchmark = new BenchmarkScreen(context, explore.workbench());
    return benchmark;
  }

  Screen charts(ScreenContext context) {
    return new ChartsScreen(context, benchmark.results());
  }
}
