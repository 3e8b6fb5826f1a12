package org.robustscope.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.ExploreSession;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.StatusLine;

/** A screen that only notes what the shell does with it. */
final class WelcomeScreen implements Screen {
  final List<OpenedFiles> opened = new ArrayList<>();
  final List<Sample> samples = new ArrayList<>();
  final List<Session> restored = new ArrayList<>();
  final List<Settings> settings = new ArrayList<>();
  final BooleanProperty jpeg = new SimpleBooleanProperty();
  ExploreSession part = ExploreSession.first();
  boolean accepting = true;
  boolean closed;

  private final Parent content = new StackPane(new Label("Drop a photograph here."));
  private final Action toggle =
      Action.titled("jpeg", "JPEG 85", "JPEG round trip").optKey("J").switches(jpeg);
  private final List<Node> tools;

  WelcomeScreen() {
    content.getStyleClass().add("surround");
    var model = new ComboBox<String>();
    model.getItems().add("mobilenet_v2_1.0_224");
    model.getSelectionModel().selectFirst();
    var label = new Label(Messages.of("shell").text("preferences.device"));
    label.getStyleClass().add("toolbar-label");
    tools = List.of(label, model, ActionControls.button(toggle));
  }

  @Override
  public String id() {
    return "welcome";
  }

  @Override
  public String title() {
    return "Explore";
  }

  @Override
  public String icon() {
    return "mdi2i-image-search-outline";
  }

  @Override
  public Parent content() {
    return content;
  }

  @Override
  public List<Node> toolbarItems() {
    return tools;
  }

  @Override
  public StatusLine status() {
    return new StatusLine(
        new SimpleStringProperty("ONNX Runtime 1.28.0"),
        new SimpleStringProperty("CPU"),
        new SimpleStringProperty("14 ms"),
        new SimpleStringProperty("seed 0"),
        new SimpleStringProperty("224"));
  }

  @Override
  public List<Action> actions() {
    return List.of(toggle);
  }

  @Override
  public boolean accepts(OpenedFiles files) {
    return accepting;
  }

  @Override
  public void open(OpenedFiles files) {
    opened.add(files);
  }

  @Override
  public boolean acceptsSamples() {
    return true;
  }

  @Override
  public void open(Sample sample) {
    samples.add(sample);
  }

  @Override
  public Session save(Session session) {
    return session.withExplore(part);
  }

  @Override
  public void restore(Session session) {
    restored.add(session);
    part = session.explore();
  }

  @Override
  public void settingsChanged(Settings changed) {
    settings.add(changed);
  }

  @Override
  public void close() {
    closed = true;
  }
}
