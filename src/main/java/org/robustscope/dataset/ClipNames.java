package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.robustscope.perturbation.video.VideoFrames;

/** The sequences of a class folder, by name: videos, and folders where no video has the name. */
final class ClipNames {
  private ClipNames() {}

  static List<String> list(Path folder) throws DataSetException {
    List<String> names = Folders.names(folder);
    Set<String> stems = new HashSet<>();
    Set<String> kept = new HashSet<>();
    for (String name : names) {
      if (VideoFrames.isVideoName(name) && stems.add(stem(name))) {
        kept.add(name);
      }
    }
    for (String name : names) {
      if (!VideoFrames.isVideoName(name)
          && !stems.contains(name)
          && Files.isDirectory(folder.resolve(name))) {
        kept.add(name);
      }
    }
    List<String> clips = new ArrayList<>(names);
    clips.retainAll(kept);
    return clips;
  }

  /** A name without the extension of a video. */
  static String stem(String name) {
    return VideoFrames.isVideoName(name) ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
