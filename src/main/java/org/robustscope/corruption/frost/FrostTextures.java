package org.robustscope.corruption.frost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The pictures that the frost corruption lays over an image. Immutable, safe from any thread.
 *
 * <p>Either the six that ship with the program (grown by a program of ours, {@code
 * src/build/java/frost}) or the benchmark authors' own, which give the published results sample for
 * sample (specification, section "frost").
 */
public final class FrostTextures {
  /** Textures that {@link Frost} draws from. */
  static final int DRAWN = 5;

  private static final int SHIPPED = 6;
  private static final List<String> AUTHORS_FILES =
      List.of("frost1.png", "frost2.png", "frost3.png", "frost4.jpg", "frost5.jpg");
  private static final String DECODED = "decoded";

  private final List<Texture> textures;
  private final String description;

  FrostTextures(List<Texture> textures, String description) {
    if (textures.size() < DRAWN) {
      throw new IllegalArgumentException(
          "textures (" + textures.size() + ") should be at least " + DRAWN);
    }
    this.textures = List.copyOf(textures);
    this.description = description;
  }

  /** The program's own six, decoded anew at each call (about 0.1 s): keep the result. */
  public static FrostTextures shipped() {
    List<Texture> textures = new ArrayList<>();
    for (int i = 1; i <= SHIPPED; i++) {
      textures.add(shippedTexture("frost" + i));
    }
    return new FrostTextures(textures, text("shipped"));
  }

  private static Texture shippedTexture(String name) {
    String resource = "/frost/" + name + ".png";
    try (InputStream in = FrostTextures.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new Texture(name, TextureFile.read(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The authors' textures 1 to 5 (the sixth is never drawn). {@code decoded/frostN.png} wins over a
   * JPEG, as in it nothing depends on the decoder.
   *
   * @param folder holds frost1.png, frost2.png, frost3.png, frost4.jpg and frost5.jpg
   * @throws IOException when a file is missing, unreadable or not larger than 299x299; the message
   *     is one line that names the file and the reason
   */
  public static FrostTextures fromFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder + ": not a folder (of frost textures)");
    }
    List<Texture> textures = new ArrayList<>();
    for (String file : AUTHORS_FILES) {
      String name = file.substring(0, file.lastIndexOf('.'));
      Path decoded = folder.resolve(DECODED).resolve(name + ".png");
      Path path = Files.exists(decoded) ? decoded : folder.resolve(file);
      if (!Files.exists(path)) {
        throw new NoSuchFileException(
            path
                + ": missing; a folder of frost textures holds "
                + String.join(", ", AUTHORS_FILES));
      }
      textures.add(new Texture(name, TextureFile.read(path)));
    }
    return new FrostTextures(
        textures, MessageFormat.format(text("folder"), folder.toAbsolutePath().normalize()));
  }

  private static String text(String key) {
    return ResourceBundle.getBundle("messages.frost", Locale.ROOT).getString(key);
  }

  public int count() {
    return textures.size();
  }

  /** The texture with an index from 0. */
  public Texture get(int index) {
    return textures.get(index);
  }

  /** Whose textures they are, for the screen and for provenance. */
  public String description() {
    return description;
  }
}
