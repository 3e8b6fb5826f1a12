import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Grows the frost textures that ship with the program, the same samples on every machine and in
 * every run. From the project's folder:
 *
 * <pre>
 * java src/build/java/frost/GrowFrost.java grow  src/main/resources/frost [NUMBER...]
 * java src/build/java/frost/GrowFrost.java check src/main/resources/frost [NUMBER...]
 * </pre>
 *
 * <p>{@code grow} writes textures (all, or those numbered) and {@code samples.sha256}; {@code
 * check} measures the six and compares their checksums, grows those numbered anew, and fails (exit
 * code 1) when a figure is off its target or a sample differs.
 */
public final class GrowFrost {
  private static final int TEXTURES = 6;
  private static final String CHECKSUMS = "samples.sha256";

  private GrowFrost() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !List.of("grow", "check").contains(args[0])) {
      System.err.println("usage: GrowFrost grow|check FOLDER [NUMBER...]");
      System.exit(2);
    }
    Path folder = Path.of(args[1]);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      numbers.add(Integer.valueOf(args[i]));
    }
    if (args[0].equals("check")) {
      System.exit(check(folder, numbers) ? 0 : 1);
    }
    for (int texture = 1; texture <= TEXTURES; texture++) {
      if (numbers.isEmpty() || numbers.contains(texture)) {
        Field[] colours = grow(texture);
        System.out.print(name(texture) + "\n" + Figures.of(colours).beside(Target.of(texture)));
        PngFile.write(colours, folder.resolve(name(texture)));
      }
    }
    Files.write(folder.resolve(CHECKSUMS), checksums(folder));
  }

  private static String name(int texture) {
    return "frost" + texture + ".png";
  }

  private static Field[] grow(int texture) {
    Target target = Target.of(texture);
    Pane pane = Recipes.grow(texture, target);
    Matching matching = new Matching(target);
    Field grey = matching.grey(pane.texture());
    Field hue = Noise.clouds(target.width(), target.height(), 220, 4, 0.5, new Random(texture));
    return matching.colours(grey, hue);
  }

  private static List<String> checksums(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int texture = 1; texture <= TEXTURES; texture++) {
      Field[] colours = PngFile.read(folder.resolve(name(texture)));
      lines.add(PngFile.checksum(colours) + "  " + name(texture));
    }
    return lines;
  }

  private static boolean check(Path folder, List<Integer> numbers) throws IOException {
    List<String> misses = new ArrayList<>();
    if (!checksums(folder).equals(Files.readAllLines(folder.resolve(CHECKSUMS)))) {
      misses.add("samples differ from " + CHECKSUMS);
    }
    for (int texture = 1; texture <= TEXTURES; texture++) {
      Field[] colours = PngFile.read(folder.resolve(name(texture)));
      Figures figures = Figures.of(colours);
      System.out.print(name(texture) + "\n" + figures.beside(Target.of(texture)));
      for (String miss : figures.misses(Target.of(texture))) {
        misses.add(name(texture) + ": " + miss);
      }
      if (numbers.contains(texture)
          && !PngFile.checksum(grow(texture)).equals(PngFile.checksum(colours))) {
        misses.add(name(texture) + ": grows to other samples");
      }
    }
    misses.forEach(System.out::println);
    System.out.println(misses.isEmpty() ? "all as it should be" : "not as it should be");
    return misses.isEmpty();
  }
}
