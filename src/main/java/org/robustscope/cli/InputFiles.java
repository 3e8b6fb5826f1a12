package org.robustscope.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.image.ImageFiles;

/** Turns the files and folders of a command line into pictures, in a fixed order. */
final class InputFiles {
  private final List<Input> inputs = new ArrayList<>();
  private final Failures failures;

  private InputFiles(Failures failures) {
    this.failures = failures;
  }

  /**
   * Lists files as they are given and folders by name, with everything below them. A file that was
   * named is taken whatever it is called; in a folder only pictures count.
   *
   * @param failures gets what is missing or cannot be listed
   */
  static List<Input> list(List<Path> given, Failures failures) {
    InputFiles files = new InputFiles(failures);
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        files.addFolder(path);
      } else {
        files.inputs.add(new Input(path, path.getFileName().toString()));
      }
    }
    return files.inputs;
  }

  /** Drops inputs whose results would land on those of an earlier one, and says so. */
  static List<Input> distinct(List<Input> inputs, Failures failures) {
    Map<String, Input> byStem = new HashMap<>();
    return inputs.stream()
        .filter(input -> {
          Input earlier = byStem.putIfAbsent(input.stem(), input);
          if (earlier != null) {
            failures.add(input.file() + ": would be written over the results of " + earlier.file());
          }
          return earlier == null;
        })
        .toList();
  }

  private void addFolder(Path folder) {
    List<Input> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (ImageFiles.isImageName(file.getFileName().toString())) {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                found.add(new Input(file, path));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
              failures.add(file + ": cannot be listed (" + Failures.reason(reason) + ")");
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      failures.add(folder + ": cannot be listed (" + Failures.reason(e) + ")");
    }
    if (found.isEmpty()) {
      failures.add(folder + ": no picture in this folder");
    }
    found.sort(Comparator.comparing(Input::relativePath));
    inputs.addAll(found);
  }
}
