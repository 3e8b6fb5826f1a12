package org.robustscope.perturbation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClipFolderTest {
  @TempDir private Path root;

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  @Test
  void walksAPublishedTreeForthAndBack() throws Exception {
    List<Path> clips =
        List.of(
            file("rotate/n01440764/a.mp4"),
            file("rotate/n01440764/b.mp4"),
            file("rotate/n02123045/c.MP4"),
            file("tilt/n01440764/a.mp4"));
    file("rotate/n01440764/a.txt");
    file("rotate/readme.txt");
    Files.createDirectories(root.resolve("rotate/n01500000/empty.mp4"));
    Files.createDirectories(root.resolve("zoom_blur"));

    ClipFolder folder = new ClipFolder(root);
    List<Path> forth = new ArrayList<>();
    for (Optional<Path> at = folder.first(); at.isPresent(); at = folder.next(at.get())) {
      forth.add(at.get());
    }
    assertThat(forth).isEqualTo(clips);
    List<Path> back = new ArrayList<>();
    Optional<Path> at = Optional.of(clips.getLast());
    while (at.isPresent()) {
      back.add(at.get());
      at = folder.previous(at.get());
    }
    assertThat(back.reversed()).isEqualTo(clips);
  }

  @Test
  void goesOnFromAClipThatIsGone() throws Exception {
    Path gone = file("n01440764/a.mp4");
    Path next = file("n01440764/b.mp4");
    Files.delete(gone);
    assertThat(new ClipFolder(root).next(gone)).contains(next);
  }

  @Test
  void foldersNameClassAndPerturbation() throws Exception {
    Path clip = file("tilt/n02123045/ILSVRC2012_val_00000293.mp4");
    assertThat(ClipFolder.wnid(clip)).contains("n02123045");
    assertThat(ClipFolder.perturbation(clip)).contains("tilt");
    assertThat(ClipFolder.wnid(file("cats/a.mp4"))).isEmpty();
  }

  @Test
  void anEmptyFolderHasNoClipAndAMissingOneIsNamed() throws Exception {
    assertThat(new ClipFolder(root).first()).isEmpty();
    assertThatThrownBy(() -> new ClipFolder(root.resolve("none")))
        .hasMessage(root.resolve("none") + ": no such folder");
  }
}
