package org.robustscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of a command line in this JVM, with what it printed. */
record Run(int exitCode, String out, String err, List<Path> openedInWindow) {
  static Run of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<Path> opened = new ArrayList<>();
    String[] args = new String[words.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = words[i].toString();
    }
    int exitCode =
        RobustScopeCommand.run(
            args,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            files -> {
              opened.addAll(files);
              return 0;
            });
    return new Run(exitCode, out.toString(), err.toString(), opened);
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
