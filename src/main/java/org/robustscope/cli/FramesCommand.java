package org.robustscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.robustscope.perturbation.PngSequenceWriter;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.video.ClipFolder;
import org.robustscope.perturbation.video.VideoFrames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope frames}: the exact frames of videos as PNG files. */
@Command(name = "frames", resourceBundle = "messages.cli")
final class FramesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "VIDEO", descriptionKey = "frames.in")
  private List<Path> in;

  @Option(names = "--overwrite", descriptionKey = "corrupt.overwrite")
  private boolean overwrite;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "corrupt.out")
  private Path out;

  private record Clip(Path file, Path target) {}

  @Override
  public Integer call() {
    OutFolder.prepare(out);
    Failures failures = common.failures(spec);
    List<Clip> clips = distinct(clips(failures), failures);
    if (clips.isEmpty()) {
      throw new CannotRunException("nothing to take frames from: no video among the inputs");
    }
    List<Map<String, Object>> done = new ArrayList<>();
    common.progress().start(clips.size());
    for (Clip clip : clips) {
      write(clip, failures).ifPresent(done::add);
      common.progress().step();
    }
    common.progress().clear();
    if (common.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("videos", done);
      result.put("failed", failures.count());
      common.printJson(spec, result);
    } else {
      int frames = done.stream().mapToInt(video -> (int) video.get("frames")).sum();
      spec.commandLine()
          .getErr()
          .println(frames + " frames of " + done.size() + " videos written to " + out);
    }
    return failures.exitCode();
  }

  /** One file goes to DIR itself, each of several below it. */
  private List<Clip> clips(Failures failures) {
    List<Clip> clips = new ArrayList<>();
    for (Path path : in) {
      if (Files.isDirectory(path)) {
        addFolder(path, clips, failures);
      } else {
        boolean single = in.size() == 1;
        clips.add(new Clip(path, single ? out : out.resolve(stem(path.getFileName().toString()))));
      }
    }
    return clips;
  }

  private void addFolder(Path path, List<Clip> clips, Failures failures) {
    try {
      ClipFolder folder = new ClipFolder(path);
      Optional<Path> clip = folder.first();
      if (clip.isEmpty()) {
        failures.add(path + ": no video in this folder");
      }
      while (clip.isPresent()) {
        Path file = clip.get();
        clips.add(new Clip(file, out.resolve(stem(path.relativize(file).toString()))));
        clip = folder.next(file);
      }
    } catch (SequenceException e) {
      failures.add(e.getMessage());
    }
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name + ".frames";
  }

  private static List<Clip> distinct(List<Clip> clips, Failures failures) {
    Map<Path, Clip> byTarget = new HashMap<>();
    return clips.stream()
        .filter(clip -> {
          Clip earlier = byTarget.putIfAbsent(clip.target().normalize(), clip);
          if (earlier != null) {
            failures.add(clip.file() + ": would be written over the frames of " + earlier.file());
          }
          return earlier == null;
        })
        .toList();
  }

  private Optional<Map<String, Object>> write(Clip clip, Failures failures) {
    try (VideoFrames frames = VideoFrames.open(clip.file())) {
      for (String note : frames.info().notes()) {
        common.progress().clear();
        spec.commandLine().getErr().println(clip.file() + ": note: " + note);
      }
      new PngSequenceWriter().write(frames, false, clip.target(), overwrite);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", clip.file().toString());
      json.put("out", clip.target().toString());
      json.put("frames", frames.count());
      json.put("width", frames.width());
      json.put("height", frames.height());
      json.put("codec", frames.info().codec());
      json.put("pixelFormat", frames.info().pixelFormat());
      json.put("framesPerSecond", frames.info().framesPerSecond());
      json.put("notes", frames.info().notes());
      return Optional.of(json);
    } catch (SequenceException e) {
      failures.add(e.getMessage());
      return Optional.empty();
    }
  }
}
