package org.robustscope.app.charts;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.ChartsSession;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.StatusLine;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.export.FigureExport;
import org.robustscope.published.PublishedResults;

/** Charts: the figures of the benchmark's paper, from published numbers and one's own runs. */
public final class ChartsScreen implements Screen {
  private final Messages messages = Messages.of("charts");
  private final ScreenContext context;
  private final OwnResults own;
  private final TaskRunner drawing;
  private final FigureExport exports;
  private ChartsSession waiting = ChartsSession.first();
  private Parts parts;

  /** What is made only when the screen is shown. */
  private record Parts(
      ChartsViewModel model,
      ChartsView view,
      ChartsOutput output,
      Parent content,
      List<Node> toolbar,
      List<Action> actions) {}

  /** A screen of the published results and one's own. */
  public ChartsScreen(ScreenContext context, OwnResults own) {
    this(context, own, TaskRunner.pool(1, Platform::runLater));
  }

  ChartsScreen(ScreenContext context, OwnResults own, TaskRunner drawing) {
    this.context = context;
    this.own = own;
    this.drawing = drawing;
    this.exports = new FigureExport(context, () -> content().getScene().getWindow());
  }

  ChartsViewModel viewModel() {
    return parts().model;
  }

  ChartsView view() {
    return parts().view;
  }

  ChartsOutput output() {
    return parts().output;
  }

  FigureExport exports() {
    return exports;
  }

  @Override
  public String id() {
    return "charts";
  }

  @Override
  public String title() {
    return messages.text("screen.title");
  }

  @Override
  public String icon() {
    return "mdi2c-chart-bar";
  }

  @Override
  public Parent content() {
    return parts().content;
  }

  @Override
  public List<Node> toolbarItems() {
    return parts().toolbar;
  }

  @Override
  public StatusLine status() {
    return StatusLine.empty();
  }

  @Override
  public List<Action> actions() {
    return parts().actions;
  }

  private Parts parts() {
    if (parts == null) {
      var model = new ChartsViewModel(new PublishedResults(), own, drawing, messages, this::report);
      var view = new ChartsView(model, messages);
      Parent content = view.load();
      var output = new ChartsOutput(model, context, exports, messages);
      var actions = new ChartsActions(model, output, view.surface(), messages, view::focusFilter);
      view.bind(actions);
      parts = new Parts(model, view, output, content, toolbar(model, actions), actions.all());
      ChartsSessions.restore(waiting, model);
    }
    return parts;
  }

  private List<Node> toolbar(ChartsViewModel model, ChartsActions actions) {
    var tables = new MenuButton(messages.text("tables"));
    tables.setGraphic(ActionControls.icon("mdi2t-table"));
    tables.setAccessibleText(messages.text("tables.tip"));
    tables
        .getItems()
        .addAll(
            ActionControls.menuItem(actions.saveTable),
            new SeparatorMenuItem(),
            ActionControls.menuItem(actions.copyCsv),
            ActionControls.menuItem(actions.copyLatex),
            ActionControls.menuItem(actions.copyMarkdown));
    return List.of(
        new KindChooser(model, messages),
        ActionControls.button(actions.export),
        ActionControls.iconButton(actions.copy),
        tables);
  }

  private void report(Throwable failure) {
    context.notices().error(String.valueOf(failure.getMessage()), failure);
  }

  @Override
  public boolean accepts(OpenedFiles files) {
    return false;
  }

  @Override
  public void open(OpenedFiles files) {
    throw new UnsupportedOperationException("charts open no files");
  }

  @Override
  public Session save(Session session) {
    return session.withCharts(parts == null ? waiting : ChartsSessions.of(parts.model));
  }

  @Override
  public void restore(Session session) {
    waiting = session.charts();
    if (parts != null) {
      ChartsSessions.restore(waiting, parts.model);
    }
  }

  @Override
  public void close() {
    drawing.close();
  }
}
