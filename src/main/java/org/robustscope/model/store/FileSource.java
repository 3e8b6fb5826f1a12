package org.robustscope.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of this machine or its network drives. */
record FileSource(URI url) implements Source {
  @Override
  public Answer open(long offset, String validator, Watch watch) throws IOException {
    Path file = path();
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      long size = Files.size(file);
      String mark = size + "-" + Files.getLastModifiedTime(file).toMillis();
      boolean goesOn = offset <= size && (validator.isEmpty() || validator.equals(mark));
      SeekableByteChannel channel = Files.newByteChannel(file).position(goesOn ? offset : 0);
      InputStream body = Channels.newInputStream(channel);
      watch.attach(body);
      return new Answer(body, goesOn ? offset : 0, size, mark, "");
    } catch (NoSuchFileException e) {
      throw new DownloadException(
          DownloadException.Kind.NOT_FOUND, 0, file + ": there is no such file", e);
    }
  }

  private Path path() throws DownloadException {
    try {
      return Path.of(url);
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      throw new DownloadException(
          DownloadException.Kind.NOT_FOUND, 0, url + ": not the address of a file", e);
    }
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
