package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.ExploreSession;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Samples;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.image.ImageFiles;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
class FileOpenerTest {
  @TempDir private Path folder;
  private final NoticeBoard board = new NoticeBoard();
  private final Messages messages = Messages.of("shell");
  private final FixedDialogs dialogs = new FixedDialogs();
  private WelcomeScreen screen;
  private SettingsStore settings;
  private FileOpener opener;

  @BeforeEach
  void build() {
    screen = FxToolkit.onFx(WelcomeScreen::new);
    settings =
        new SettingsStore(folder.resolve("config/settings.json"), Runnable::run, board::error);
    opener = new FileOpener(new Places(List.of(screen)), settings, board, messages);
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "x");
  }

  private String shown() {
    return board.errorProperty().get() == null ? "" : board.errorProperty().get().text();
  }

  @Test
  void filesAreToldApartByName() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("photos"));
    opener.open(List.of(file("a.PNG"), file("b.jpeg"), sub, file("m.onnx"), file("m.json")));
    var files = screen.opened.getFirst();
    assertThat(files.images())
        .extracting(p -> p.getFileName().toString())
        .containsExactly("a.PNG", "b.jpeg");
    assertThat(files.folders()).containsExactly(sub);
    assertThat(files.models()).hasSize(2);
    assertThat(board.errorProperty().get()).isNull();
  }

  @Test
  void strangerAmongThemIsNamedAndTheRestIsOpened() throws IOException {
    opener.open(List.of(file("notes.docx"), file("cat.png")));
    assertThat(screen.opened).hasSize(1);
    assertThat(shown()).startsWith("notes.docx is no image").hasLineCount(1);
  }

  @Test
  void missingFileIsNamed() {
    opener.open(List.of(folder.resolve("gone.png")));
    assertThat(screen.opened).isEmpty();
    assertThat(shown()).contains("gone.png does not exist");
  }

  @Test
  void whatNoScreenTakesIsSaid() throws IOException {
    screen.accepting = false;
    opener.open(List.of(file("cat.png")));
    assertThat(shown()).isEqualTo("cat.png cannot be opened here.");
    assertThat(settings.current().recent()).isEmpty();
  }

  @Test
  void openedFilesAreRememberedTheImageFirst() throws IOException {
    Path image = file("cat.png");
    Path model = file("m.onnx");
    opener.open(List.of(image, model));
    assertThat(settings.current().recent()).containsExactly(image, model);
  }

  @Test
  void everyKindOfImageInTheChooserIsTakenForOne() {
    var images = OpenableKinds.all(messages).get(1).extensions();
    assertThat(images).contains("jpg", "png");
    assertThat(images).allMatch(extension -> ImageFiles.isImageName("a." + extension));
  }

  @Test
  void sessionFileIsRestoredNotHandedOverAsAModel() throws IOException {
    Path session = folder.resolve("fog.robustscope.json");
    screen.part = ExploreSession.first().withImage(folder.resolve("cat.png"));
    opener.saveSession(session);
    assertThat(board.infoProperty().get()).contains("fog.robustscope.json");
    screen.part = ExploreSession.first();
    opener.open(List.of(session));
    assertThat(screen.opened).isEmpty();
    assertThat(screen.part.image()).contains(folder.resolve("cat.png"));
  }

  @Test
  void brokenSessionIsNamedAndChangesNothing() throws IOException {
    opener.open(List.of(file("cut.robustscope.json")));
    assertThat(screen.restored).isEmpty();
    assertThat(shown()).contains("cut.robustscope.json: not JSON").hasLineCount(1);
  }

  @Test
  void sessionThatCannotBeWrittenIsSaid() throws IOException {
    Path notAFolder = file("plain");
    opener.saveSession(notAFolder.resolve("a.robustscope.json"));
    assertThat(shown()).startsWith("The session could not be saved in ").hasLineCount(1);
  }

  @Test
  void savedSessionGetsTheExtension() {
    dialogs.answer = List.of(folder.resolve("mine"));
    new FileActions(opener, dialogs, messages).saveSession().fire();
    assertThat(folder.resolve("mine.robustscope.json")).exists();
  }

  @Test
  void givingUpTheChooserOpensNothing() {
    new FileActions(opener, dialogs, messages).open().fire();
    assertThat(screen.opened).isEmpty();
    assertThat(board.errorProperty().get()).isNull();
  }

  @Test
  void samplesGoToTheScreenThatTakesThem() throws IOException {
    var sample = Samples.read().find("chelsea").orElseThrow();
    opener.open(sample);
    assertThat(screen.samples).containsExactly(sample);
    assertThat(sample.label().orElseThrow().wnid()).isEqualTo("n02123045");
    assertThat(FileOpenerTest.class.getResource(sample.resource())).isNotNull();
  }

  @Test
  void everySampleOfTheListIsThere() throws IOException {
    var names = new ArrayList<String>();
    for (var sample : Samples.read().all()) {
      assertThat(FileOpenerTest.class.getResource(sample.resource())).isNotNull();
      assertThat(sample.credit()).isNotBlank();
      names.add(sample.id());
    }
    assertThat(names).hasSizeBetween(4, 8).doesNotHaveDuplicates();
  }

  @Test
  void sessionHasThePartOfEveryScreen() {
    screen.part = ExploreSession.first().withImage(folder.resolve("dog.png"));
    assertThat(opener.session()).isEqualTo(Session.first().withExplore(screen.part));
  }
}
