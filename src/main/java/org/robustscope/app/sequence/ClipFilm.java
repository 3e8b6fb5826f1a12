package org.robustscope.app.sequence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.robustscope.model.ModelFraming;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.PerturbationInfo;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.video.ClipFolder;
import org.robustscope.perturbation.video.FolderFrames;
import org.robustscope.perturbation.video.VideoFrames;

/**
 * A video, or a folder of numbered frames. In the published layout PERTURBATION/WNID/NAME.mp4 the
 * folders say what was done to it and what it shows.
 *
 * @param root in which the clips before and after it are looked for
 */
record ClipFilm(Path clip, Path root) implements FilmOpener {
  @Override
  public Film open() throws SequenceException {
    FrameSource frames = Files.isDirectory(clip) ? FolderFrames.open(clip) : VideoFrames.open(clip);
    String name = clip.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Optional<Perturbation> perturbation = ClipFolder.perturbation(clip).flatMap(ClipFilm::known);
    return new Film(
        frames,
        perturbation.map(it -> name + " \u00b7 " + PerturbationInfo.title(it)).orElse(name),
        dot <= 0 || Files.isDirectory(clip) ? name : name.substring(0, dot),
        clip.toString(),
        "",
        perturbation,
        // As the benchmark's own evaluation takes them: neither resized nor cropped at 224.
        ModelFraming.PREPARED,
        ClipFolder.wnid(clip),
        _ -> "");
  }

  private static Optional<Perturbation> known(String folder) {
    return Perturbation.all().stream().filter(it -> it.id().equals(folder)).findFirst();
  }
}
