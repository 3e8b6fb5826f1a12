package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;

/** Archives of a few pictures, whole and damaged. */
final class CifarReaderTest {
  @TempDir private Path folder;

  /** Two pictures a class to train, one to test; a picture's red is ten times its class. */
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @BeforeEach
  void fill() throws IOException {
    for (int c = 9; c >= 0; c--) {
      String name = CifarData.CLASSES.get(c);
      files.put("train/" + name + "/0002.png", png(32, 32, 10 * c + 2));
      files.put("train/" + name + "/0001.png", png(32, 32, 10 * c + 1));
      files.put("test/" + name + "/0001.png", png(32, 32, 10 * c));
    }
  }

  private byte[] png(int width, int height, int red) throws IOException {
    RgbImage image = new RgbImage(width, height);
    Arrays.fill(image.plane(0), red);
    Path file = folder.resolve("one.png");
    ImageFiles.write(image, file, true);
    return Files.readAllBytes(file);
  }

  private Path archive() throws IOException {
    return gzip(tar());
  }

  private Path gzip(byte[] content) throws IOException {
    Path file = folder.resolve("pictures.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
    return file;
  }

  private byte[] tar() {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    files.forEach(
        (name, content) -> append(tar, name, content, Integer.toOctalString(content.length)));
    tar.writeBytes(new byte[1024]);
    return tar.toByteArray();
  }

  private static void append(ByteArrayOutputStream tar, String name, byte[] content, String size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, size);
    header[156] = '0';
    put(header, 257, "ustar");
    tar.writeBytes(header);
    tar.writeBytes(content);
    tar.writeBytes(new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static void assertRefused(Path source, String... parts) {
    assertThatThrownBy(() -> CifarReader.read(source))
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith(source.toString())
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("null");
  }

  @Test
  void picturesComeInTheOrderOfTheirPathsWithTheirClasses() throws Exception {
    CifarData data = CifarReader.read(archive());

    assertThat(data.train().count()).isEqualTo(20);
    assertThat(data.test().count()).isEqualTo(10);
    float[] picture = new float[CifarImages.PICTURE];
    for (int i = 0; i < 20; i++) {
      assertThat(data.train().classes()[i]).isEqualTo((byte) (i / 2));
      data.train().read(i, picture);
      assertThat(picture[0]).isEqualTo(10 * (i / 2) + 1 + i % 2);
      assertThat(picture[CifarImages.PLANE]).isZero();
    }
  }

  @Test
  void folderGivesTheSameAsItsArchive() throws Exception {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve("unpacked").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    CifarData unpacked = CifarReader.read(folder.resolve("unpacked"));
    CifarData packed = CifarReader.read(archive());
    assertThat(unpacked.train().samples()).isEqualTo(packed.train().samples());
    assertThat(unpacked.test().classes()).isEqualTo(packed.test().classes());
  }

  @Test
  void anyLeadingFolderAndOtherFilesAreAllowed() throws Exception {
    Map<String, byte[]> deeper = new LinkedHashMap<>();
    files.forEach((name, content) -> deeper.put("cifar/jpeg/" + name, content));
    files.clear();
    files.putAll(deeper);
    files.put("cifar/README", new byte[10]);
    files.put("cifar/jpeg/train/cat/Thumbs.db", new byte[10]);
    assertThat(CifarReader.read(archive()).train().count()).isEqualTo(20);
  }

  /** An archive is read, never unpacked: such a name can do no harm, and is no picture's. */
  @Test
  void namesThatLeadOutOfTheArchiveWriteNothing() throws Exception {
    files.put("../../train/cat/outside.png", png(32, 32, 9));
    files.put("/train/../../outside.png", png(32, 32, 9));
    Path archive = archive();
    long before = count();
    assertRefused(archive, "../../train/cat/outside.png", "leads out of the archive");
    assertThat(count()).isEqualTo(before);
  }

  private long count() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.count();
    }
  }

  @Test
  void unknownClassIsNamed() throws IOException {
    files.put("train/cow/0001.png", png(32, 32, 0));
    assertRefused(archive(), "train/cow/0001.png: unknown class cow", "airplane, automobile");
  }

  @Test
  void classWithoutPicturesIsNamed() throws IOException {
    files.keySet().removeIf(name -> name.startsWith("test/frog"));
    assertRefused(archive(), "no pictures in test/frog/; expected train/CLASS/*.jpg");
  }

  @Test
  void archiveOfSomethingElseIsRefused() throws IOException {
    files.clear();
    files.put("notes/a.txt", new byte[5]);
    assertRefused(archive(), "no pictures in train/");
  }

  @Test
  void pictureOfAnotherSizeIsNamedWithBothSizes() throws IOException {
    files.put("train/cat/0003.png", png(33, 31, 0));
    assertRefused(archive(), "train/cat/0003.png: is 33x31, should be 32x32");
  }

  @Test
  void fileThatIsNoPictureIsNamed() throws IOException {
    files.put("train/cat/0003.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
    assertRefused(archive(), "train/cat/0003.jpg");
  }

  @Test
  void archiveCutAnywhereIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(archive());
    Path cut = folder.resolve("cut.tar.gz");
    for (int tenth = 1; tenth < 10; tenth++) {
      Files.write(cut, Arrays.copyOf(whole, whole.length * tenth / 10));
      assertRefused(cut, "cannot be read (");
    }
  }

  @Test
  void tarCutAnywhereInsideAWholeGzipIsRefused() throws IOException {
    byte[] whole = tar();
    for (int length :
        new int[] {100, 512, 600, whole.length / 2 / 512 * 512, whole.length - 1024}) {
      assertRefused(gzip(Arrays.copyOf(whole, length)), "cannot be read (ends ");
    }
  }

  @Test
  void nonsenseSizesAreRefused() throws IOException {
    for (String size : new String[] {"-1", "9", "zzz", ""}) {
      ByteArrayOutputStream tar = new ByteArrayOutputStream();
      append(tar, "train/cat/0001.png", new byte[0], size);
      tar.writeBytes(new byte[1024]);
      assertRefused(gzip(tar.toByteArray()), "no tar archive (a size is \"" + size + "\")");
    }
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    append(tar, "train/cat/0001.png", new byte[0], "77777777777");
    assertRefused(gzip(tar.toByteArray()), "train/cat/0001.png is larger than 16 MiB");
  }

  @Test
  void whatIsNoGzipOrNoTarIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.tar.gz"), "just text");
    assertRefused(text, "cannot be read (Not in GZIP format)");
    assertRefused(Files.write(folder.resolve("empty.tar.gz"), new byte[0]), "cannot be read (");
    byte[] prose = new byte[2000];
    Arrays.fill(prose, (byte) 'a');
    assertRefused(gzip(prose), "no tar archive");
  }

  @Test
  void missingSourceIsNamed() {
    assertRefused(folder.resolve("nothing"), "no such folder or .tar.gz");
  }

  @Test
  void folderWithoutAClassIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> CifarReader.read(empty))
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith(empty.resolve("train/airplane") + ": no such folder; expected");
  }

  @Test
  void cacheIsUsedAndMadeAnewWhenDamaged() throws Exception {
    Path archive = archive();
    Path file = folder.resolve("cifar10.cache");
    CifarCache cache = new CifarCache(file);
    byte[] first = cache.read(archive).train().samples();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));

    assertThat(cache.read(archive).train().samples()).isEqualTo(first);
    byte[] made = Files.readAllBytes(file);
    assertThat(made.length).isGreaterThan(5000);
    made[made.length - 1] ^= 1;
    Files.write(file, made);
    assertThat(cache.read(archive).test().samples()[10 * CifarImages.PICTURE - 1])
        .as("taken from the cache, not from the archive")
        .isNotEqualTo((byte) 0);
  }
}
