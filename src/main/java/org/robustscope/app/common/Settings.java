package org.robustscope.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.robustscope.model.store.Proxies;

/**
 * What the program remembers from one start to the next. Immutable; see {@link SettingsStore}.
 *
 * @param recent files and folders opened lately, the newest first, at most {@link #MAX_RECENT}
 * @param frostTextures the user's folder of the authors' frost textures; empty for the shipped ones
 * @param device "auto", "cpu", "gpu" (the first) or such as "gpu:1"
 * @param proxy the way of downloads: "system", "none" or such as "proxy.example.org:3128"
 * @param models model files and folders the user has opened, in that order
 */
public record Settings(
    Theme theme,
    Optional<WindowBounds> window,
    List<Path> recent,
    Optional<Path> frostTextures,
    String device,
    String proxy,
    List<Path> models,
    Session session) {
  public static final int MAX_RECENT = 12;

  private static final Pattern DEVICE = Pattern.compile("auto|cpu|gpu(:\\d|:[1-5]\\d|:6[0-3])?");
  private static final Settings FIRST =
      new Settings(
          Theme.SYSTEM,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          "auto",
          "system",
          List.of(),
          Session.first());

  public Settings {
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(session, "session");
    if (!DEVICE.matcher(device).matches()) {
      throw new IllegalArgumentException(
          "device (" + device + ") should be one of auto, cpu, gpu, gpu:N with N up to 63");
    }
    Proxies.check(proxy);
    recent = recent.stream().limit(MAX_RECENT).toList();
    models = List.copyOf(models);
  }

  /** The settings of a first start. */
  public static Settings first() {
    return FIRST;
  }

  public Settings withTheme(Theme value) {
    return new Settings(value, window, recent, frostTextures, device, proxy, models, session);
  }

  public Settings withWindow(WindowBounds value) {
    return new Settings(
        theme, Optional.of(value), recent, frostTextures, device, proxy, models, session);
  }

  /** With a file as the newest of the recent ones. */
  public Settings withRecent(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    List<Path> files =
        Stream.concat(Stream.of(whole), recent.stream().filter(f -> !f.equals(whole))).toList();
    return new Settings(theme, window, files, frostTextures, device, proxy, models, session);
  }

  public Settings withoutRecent() {
    return new Settings(theme, window, List.of(), frostTextures, device, proxy, models, session);
  }

  public Settings withFrostTextures(Optional<Path> folder) {
    return new Settings(theme, window, recent, folder, device, proxy, models, session);
  }

  public Settings withDevice(String value) {
    return new Settings(theme, window, recent, frostTextures, value, proxy, models, session);
  }

  /**
   * With another way of downloads.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public Settings withProxy(String value) {
    return new Settings(theme, window, recent, frostTextures, device, value, models, session);
  }

  /** With a model file or folder at the end of the list, once. */
  public Settings withModel(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    List<Path> files =
        Stream.concat(models.stream().filter(f -> !f.equals(whole)), Stream.of(whole)).toList();
    return new Settings(theme, window, recent, frostTextures, device, proxy, files, session);
  }

  public Settings withoutModel(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    List<Path> files = models.stream().filter(f -> !f.equals(whole)).toList();
    return new Settings(theme, window, recent, frostTextures, device, proxy, files, session);
  }

  public Settings withSession(Session value) {
    return new Settings(theme, window, recent, frostTextures, device, proxy, models, value);
  }
}
