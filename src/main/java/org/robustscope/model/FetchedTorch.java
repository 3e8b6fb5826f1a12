package org.robustscope.model;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.EngineProvider;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the PyTorch engine from jars that were not there when the program started: by a class
 * loader of their own, which also is the libraries' for as long as the program runs.
 */
final class FetchedTorch {
  private static final String PROVIDER = "ai.djl.pytorch.engine.PtEngineProvider";
  private static final String UNPACKED = "ENGINE_CACHE_DIR";

  private static boolean started;

  private FetchedTorch() {}

  /**
   * Starts it, once; the first time that takes some seconds, in which the libraries are unpacked.
   *
   * @throws EngineException or LinkageError when that fails
   */
  static synchronized void start(TorchParts parts) {
    if (started) {
      return;
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    if (System.getProperty(UNPACKED) == null) {
      System.setProperty(UNPACKED, parts.unpacked().toString());
    }
    try {
      // Never closed: classes of the engine are loaded as they are needed.
      var loader = new URLClassLoader("pytorch", urls(parts.jars()), Engine.class.getClassLoader());
      // The engine looks for its libraries by the thread's loader.
      Thread.currentThread().setContextClassLoader(loader);
      var provider =
          (EngineProvider)
              Class.forName(PROVIDER, true, loader).getDeclaredConstructor().newInstance();
      provider.getEngine();
      Engine.registerEngine(provider);
      started = true;
    } catch (ReflectiveOperationException e) {
      throw new EngineException("its engine is not in " + parts.folder(), e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static URL[] urls(List<Path> jars) {
    return jars.stream().map(FetchedTorch::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
