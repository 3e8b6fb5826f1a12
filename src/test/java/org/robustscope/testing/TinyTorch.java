package org.robustscope.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A real TorchScript file of a kilobyte: the archive that {@code torch.jit.save} writes for a
 * module without weights, put together by hand. Its logits are the means of its input channels.
 */
public final class TinyTorch {
  private static final String CODE =
      """
      class Means(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        def forward(self: __torch__.Means,
          x: Tensor) -> Tensor:
          return torch.mean(x, [2, 3])
      """;

  private TinyTorch() {}

  /** Writes the file; a fitting card is that of {@link TinyModel}. */
  public static Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      // A pickle of an object of this class with the state {"training": False}.
      entry(zip, "data.pkl", "\u0080\u0002c__torch__\nMeans\n)\u0081}X\b\0\0\0training\u0089sb.");
      entry(zip, "code/__torch__.py", CODE);
      entry(zip, "constants.pkl", "\u0080\u0002).");
      entry(zip, "version", "3\n");
    }
    return file;
  }

  private static void entry(ZipOutputStream zip, String name, String latin1) throws IOException {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry("tiny/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
