package org.robustscope.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.enhance.Enhancement;
import org.robustscope.random.SeedMode;

class SettingsStoreTest {
  @TempDir private Path folder;
  private Path file;
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("new/settings.json");
  }

  private SettingsStore open() {
    return new SettingsStore(file, Runnable::run, problems::add);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(file.getParent())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void firstStartHasDefaultsAndNoFile() {
    assertThat(open().current()).isEqualTo(Settings.first());
    assertThat(file).doesNotExist();
    assertThat(problems).isEmpty();
  }

  @Test
  void everythingComesBack() {
    var explore =
        new ExploreSession(
            Optional.of(Path.of("/photos/cat.jpg").toAbsolutePath()),
            Optional.empty(),
            Variant.V64,
            4294967295L,
            SeedMode.CALL,
            true,
            "split",
            new PaneSession(CorruptionType.SNOW, 0, Enhancement.CLAHE),
            new PaneSession(CorruptionType.JPEG_COMPRESSION, 5),
            List.of("mobilenet_v2_1.0_224", "squeezenet_v1.0"));
    Settings all =
        Settings.first()
            .withTheme(Theme.DARK)
            .withWindow(new WindowBounds(-5, 7.5, 1280, 800, true))
            .withRecent(Path.of("/a.png"))
            .withRecent(Path.of("/b.png"))
            .withFrostTextures(Optional.of(Path.of("/frost").toAbsolutePath()))
            .withDevice("gpu")
            .withModel(Path.of("/m.onnx"))
            .withSession(Session.first().withExplore(explore));
    open().update(_ -> all);
    assertThat(open().current()).isEqualTo(all);
    assertThat(problems).isEmpty();
  }

  @Test
  void fileIsReadableByPeopleAndNamesItsVersion() throws Exception {
    open().update(s -> s.withTheme(Theme.DARK));
    assertThat(Files.readString(file))
        .contains("\"format\" : \"robustscope-settings\"")
        .contains("\"version\" : 1")
        .contains("\"theme\" : \"dark\"")
        .contains("\"type\" : \"fog\"")
        .contains("\"variant\" : \"224\"");
  }

  @Test
  void noTemporaryFileStaysBehind() throws Exception {
    SettingsStore store = open();
    store.update(s -> s.withTheme(Theme.DARK));
    store.update(s -> s.withTheme(Theme.LIGHT));
    assertThat(names()).containsExactly("settings.json", "settings.json.lock");
  }

  @Test
  void unreadableFilesAreSetAsideAndSaid() throws Exception {
    Files.createDirectories(file.getParent());
    for (String content : List.of("{ \"theme\" : ", "", "[]")) {
      Files.writeString(file, content);
      assertThat(open().current()).isEqualTo(Settings.first());
    }
    assertThat(names())
        .containsExactly("settings.json.bad-1", "settings.json.bad-2", "settings.json.bad-3");
    assertThat(Files.readString(file.resolveSibling("settings.json.bad-1")))
        .isEqualTo("{ \"theme\" : ");
    assertThat(problems).hasSize(3);
    assertThat(problems.getFirst())
        .contains("settings.json.bad-1")
        .contains("not JSON in line 1")
        .hasLineCount(1);
  }

  @Test
  void valuesThatCannotBeAreNamed() throws Exception {
    Files.createDirectories(file.getParent());
    String head = "{\"format\":\"robustscope-settings\",\"version\":1,";
    Files.writeString(file, head + "\"theme\":\"purple\"}");
    open();
    Files.writeString(file, head + "\"session\":{\"explore\":{\"paneA\":{\"severity\":7}}}}");
    open();
    Files.writeString(file, head + "\"recent\":[1]}");
    open();
    assertThat(problems.get(0)).contains("\"purple\" should be one of system, light, dark");
    assertThat(problems.get(1)).contains("should be 0 to 5");
    assertThat(problems.get(2)).contains("\"recent\" should be a list of texts");
  }

  @Test
  void fileOfANewerVersionIsSetAsideNotOverwritten() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"format\":\"robustscope-settings\",\"version\":2}");
    open().update(s -> s.withTheme(Theme.DARK));
    assertThat(file.resolveSibling("settings.json.bad-1")).content().contains("\"version\":2");
    assertThat(problems.getFirst()).contains("its version (2) should be at most 1");
  }

  @Test
  void unknownFieldsAreNoReasonToComplain() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "{\"format\":\"robustscope-settings\",\"version\":1,\"colour\":\"any\"}");
    assertThat(open().current()).isEqualTo(Settings.first());
    assertThat(problems).isEmpty();
  }

  @Test
  void twoProgramsKeepEachOthersChanges() {
    SettingsStore one = open();
    SettingsStore two = open();
    one.update(s -> s.withTheme(Theme.DARK));
    two.update(s -> s.withDevice("cpu"));
    one.update(s -> s.withRecent(Path.of("/cat.png")));
    Settings kept = open().current();
    assertThat(kept.theme()).isEqualTo(Theme.DARK);
    assertThat(kept.device()).isEqualTo("cpu");
    assertThat(kept.recent()).containsExactly(Path.of("/cat.png").toAbsolutePath());
  }

  @Test
  void manyWritersAtOnceLoseNothingAndLeaveAWholeFile() throws Exception {
    List<SettingsStore> stores = IntStream.range(0, 4).mapToObj(_ -> open()).toList();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < stores.size(); i++) {
      SettingsStore store = stores.get(i);
      int number = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int k = 0; k < 3; k++) {
                  Path model = Path.of("/m" + number + "-" + k + ".onnx");
                  store.update(s -> s.withModel(model));
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join(20_000);
    }
    assertThat(open().current().models()).hasSize(12);
    assertThat(problems).isEmpty();
  }

  @Test
  void changesCountAtOnceAndAreWrittenByTheWriterOrAtTheEnd() {
    var writer = new SteppedExecutor();
    var store = new SettingsStore(file, writer, problems::add);
    store.update(s -> s.withTheme(Theme.DARK));
    assertThat(store.current().theme()).isEqualTo(Theme.DARK);
    assertThat(file).doesNotExist();
    store.close();
    assertThat(open().current().theme()).isEqualTo(Theme.DARK);
    writer.all();
    assertThat(open().current().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void unwritableFolderIsSaidAndTheSettingsStillCount() throws Exception {
    Files.writeString(folder.resolve("new"), "a file where the folder should be");
    SettingsStore store = open();
    store.update(s -> s.withTheme(Theme.DARK));
    assertThat(store.current().theme()).isEqualTo(Theme.DARK);
    assertThat(problems).isNotEmpty();
    assertThat(problems.getLast()).contains(file.toString()).hasLineCount(1);
  }

  @Test
  void recentFilesAreTwelveTheNewestFirstEachOnce() {
    Settings settings = Settings.first();
    for (int i = 0; i < 20; i++) {
      settings = settings.withRecent(Path.of("/p" + i + ".png"));
    }
    settings = settings.withRecent(Path.of("/p15.png"));
    assertThat(settings.recent()).hasSize(Settings.MAX_RECENT);
    assertThat(settings.recent().getFirst()).isEqualTo(Path.of("/p15.png").toAbsolutePath());
    assertThat(settings.recent()).doesNotHaveDuplicates();
  }
}
