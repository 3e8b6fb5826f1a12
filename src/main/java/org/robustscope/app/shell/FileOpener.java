package org.robustscope.app.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.SessionFile;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.SettingsStore;

/** Takes dropped, chosen and recent files to the screen that shows them. */
final class FileOpener {
  private final Places places;
  private final SettingsStore settings;
  private final Notices notices;
  private final Messages messages;
  private final FileSorter sorter;

  FileOpener(Places places, SettingsStore settings, Notices notices, Messages messages) {
    this.places = places;
    this.settings = settings;
    this.notices = notices;
    this.messages = messages;
    this.sorter = new FileSorter(messages);
  }

  /** Opens files of any kind; says in a line each what cannot be opened. */
  void open(List<Path> paths) {
    FileSorter.Sorted sorted = sorter.sort(paths);
    sorted.problems().forEach(notices::error);
    OpenedFiles files = sorted.files();
    if (!files.sessions().isEmpty()) {
      openSession(files.sessions().getFirst());
    }
    OpenedFiles rest = files.withoutSessions();
    if (rest.isEmpty()) {
      return;
    }
    Optional<Screen> screen = places.best(place -> place.accepts(rest));
    if (screen.isEmpty()) {
      notices.error(messages.text("open.nobody", paths.getFirst().getFileName()));
      return;
    }
    remember(
        Stream.of(rest.images(), rest.folders(), rest.models(), rest.videos())
            .flatMap(List::stream));
    places.show(screen.get());
    screen.get().open(rest);
  }

  void open(Sample sample) {
    places
        .best(Screen::acceptsSamples)
        .ifPresent(screen -> {
          places.show(screen);
          screen.open(sample);
        });
  }

  void saveSession(Path file) {
    try {
      SessionFile.write(session(), file);
      settings.update(s -> s.withRecent(file));
      notices.info(messages.text("session.saved", file));
    } catch (IOException e) {
      notices.error(messages.text("session.notSaved", file, reason(e)), e);
    }
  }

  /** What stands on all screens. */
  Session session() {
    Session session = settings.current().session();
    for (Screen screen : places.all()) {
      session = screen.save(session);
    }
    return session;
  }

  void restore(Session session) {
    places.all().forEach(screen -> screen.restore(session));
  }

  /** The first of them becomes the newest of the recent files. */
  private void remember(Stream<Path> paths) {
    List<Path> newest = paths.limit(Settings.MAX_RECENT).toList().reversed();
    settings.update(s -> {
      Settings with = s;
      for (Path path : newest) {
        with = with.withRecent(path);
      }
      return with;
    });
  }

  private void openSession(Path file) {
    try {
      restore(SessionFile.read(file));
      settings.update(s -> s.withRecent(file));
    } catch (IOException e) {
      notices.error(messages.text("session.notOpened", reason(e)), e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission: " + denied.getFile();
      case NoSuchFileException missing -> "no such folder: " + missing.getFile();
      default -> e.getMessage();
    };
  }
}
