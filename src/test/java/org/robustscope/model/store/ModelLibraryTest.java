package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.catalogue.Catalogue;
import org.robustscope.model.store.LibraryModel.State;
import org.robustscope.platform.UserFolders;
import org.robustscope.testing.TinyModel;

final class ModelLibraryTest {
  @TempDir private Path folder;
  private Path root;
  private InstalledModel bundled;
  private ModelLibrary library;

  @BeforeEach
  void makeLibrary() throws IOException {
    root = folder.resolve("models");
    Path files = Files.createDirectory(folder.resolve("files"));
    bundled = ModelFiles.installed(TinyModel.ofSide(8).write(files, "small"));
    Catalogue catalogue =
        Catalogue.of(
            List.of(Shelf.entry("far", 5_000_000, "", URI.create("https://example.org/far.onnx"))));
    library =
        new ModelLibrary(
            new ModelStore(root), catalogue, List.of(bundled), DownloadSettings.usual());
  }

  private InstalledModel mine(String name) throws IOException {
    return ModelFiles.installed(
        TinyModel.ofSide(8).write(Files.createDirectories(folder.resolve("mine")), name));
  }

  @Test
  void listsBundledInstalledAndAvailableModels() throws IOException {
    library.add(mine("own"), null, copy -> {});
    assertThat(library.list())
        .extracting(LibraryModel::id, LibraryModel::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("small", State.BUNDLED),
            org.assertj.core.groups.Tuple.tuple("own", State.INSTALLED),
            org.assertj.core.groups.Tuple.tuple("far", State.AVAILABLE));
  }

  @Test
  void aDamagedModelIsListedWithItsReason() throws IOException {
    library.add(mine("own"), null, copy -> {});
    Files.writeString(root.resolve("own/own.json"), "{");
    LibraryModel model = library.list().get(1);
    assertThat(model.state()).isEqualTo(State.DAMAGED);
    assertThat(model.problem()).contains("own.json").contains("not valid JSON");
  }

  @Test
  void aHalfDownloadIsListedAsPartial() throws IOException {
    Shelf shelf = new Shelf(root);
    byte[] file = Shelf.bytes(1000);
    try (RawServer server = new RawServer(RawServer.cuttingAfter(file, 500))) {
      var entry = Shelf.entry("half", file, server.url("/half.onnx"));
      assertThatExceptionOfType(DownloadException.class)
          .isThrownBy(() -> shelf.download(entry).run(progress -> {}));
      var halves =
          new ModelLibrary(
              new ModelStore(root),
              Catalogue.of(List.of(entry)),
              List.of(),
              DownloadSettings.usual());
      LibraryModel half = halves.list().getFirst();
      assertThat(half.received()).isEqualTo(shelf.kept("half"));
      assertThat(half.state()).isEqualTo(half.received() > 0 ? State.PARTIAL : State.AVAILABLE);
    }
  }

  @Test
  void resolvesFilesThenBundledThenInstalled() throws IOException {
    InstalledModel own = mine("own");
    library.add(own, null, copy -> {});
    assertThat(library.resolve(own.file().toString()).file()).isEqualTo(own.file());
    assertThat(library.resolve("small")).isEqualTo(bundled);
    assertThat(library.resolve("own").file()).isEqualTo(root.resolve("own/own.onnx"));
  }

  @Test
  void anAvailableModelSaysHowToGetIt() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> library.resolve("far"))
        .withMessageEndingWith(
            "far is not installed yet (5.0 MB): robustscope models download far");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> library.resolve("nowhere"))
        .withMessageContaining("there is no model \"nowhere\"");
  }

  @Test
  void addingCopiesFileLabelsAndUnknownFieldsAndNotesTheDigest() throws IOException {
    InstalledModel own = mine("own");
    Files.writeString(
        own.cardFile(), Files.readString(own.cardFile()).replaceFirst("\\{", "{\"extra\": 1,"));
    InstalledModel added = library.add(ModelFiles.installed(own.file()), "other", copy -> {});

    assertThat(Files.readAllBytes(added.file())).isEqualTo(Files.readAllBytes(own.file()));
    assertThat(Files.readString(added.cardFile())).contains("\"extra\"");
    assertThat(added.card().labels()).isEqualTo("other.labels.txt");
    assertThat(root.resolve("other/other.labels.txt")).exists();
    assertThat(library.store().verify("other").good()).isTrue();
    assertThat(own.file()).exists();
  }

  @Test
  void aTakenIdIsRefused() throws IOException {
    library.add(mine("own"), null, copy -> {});
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> library.add(mine("own"), null, copy -> {}))
        .withMessageContaining("there is a model own already");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> library.add(mine("own"), "small", copy -> {}))
        .withMessageContaining("a bundled model's");
  }

  @Test
  void whatTheCheckRefusesIsNotInstalled() throws IOException {
    InstalledModel own = mine("own");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() ->
            library.add(
                own,
                null,
                copy -> {
                  throw new ModelException(copy.file(), "does not work");
                }));
    assertThat(library.store().contains("own")).isFalse();
    assertThat(Folders.in(root.resolve(".partial"))).isEmpty();
  }

  @Test
  void verifyNoticesOneChangedByte() throws IOException {
    InstalledModel added = library.add(mine("own"), null, copy -> {});
    byte[] bytes = Files.readAllBytes(added.file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(added.file(), bytes);
    Verification found = library.store().verify("own");
    assertThat(found.good()).isFalse();
    assertThat(found.message()).contains("own.onnx").contains("but the card says");
  }

  @Test
  void removingTakesAwayTheModelAndItsHalfDownload() throws IOException {
    library.add(mine("own"), null, copy -> {});
    Files.createDirectories(root.resolve(".partial/own"));
    assertThat(library.store().remove("own")).isTrue();
    assertThat(root.resolve("own")).doesNotExist();
    assertThat(root.resolve(".partial/own")).doesNotExist();
    assertThat(library.store().remove("own")).isFalse();
  }

  @Test
  void pathsAreNoIds() {
    for (String id : List.of("../x", "a/b", "", ".locks", "con", "COM1.onnx", "a\\b", "x.")) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> library.store().remove(id));
    }
  }

  @Test
  void theEnvironmentNamesAnotherFolder() {
    UserFolders folders = UserFolders.below(folder);
    assertThat(ModelStore.folder(Map.of(), folders)).isEqualTo(folders.data().resolve("models"));
    assertThat(ModelStore.folder(Map.of("ROBUSTSCOPE_MODELS", "/srv/nets"), folders))
        .isEqualTo(Path.of("/srv/nets").toAbsolutePath());
  }
}
