package org.robustscope.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Kept items of a part as bytes, deflated: some 40 bytes each. */
final class KeptItems {
  private KeptItems() {}

  static byte[] toBytes(List<KeptItem> items) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(items.size());
      for (KeptItem item : items) {
        out.writeUTF(item.key());
        out.writeInt(item.label());
        out.writeInt(item.output());
        out.writeByte(item.top().size());
        for (int i = 0; i < item.top().size(); i++) {
          out.writeInt(item.top().get(i));
          out.writeFloat(item.probabilities().get(i));
        }
        out.writeFloat(item.margin());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<KeptItem> of(byte[] bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int count = in.readInt();
      List<KeptItem> items = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        String key = in.readUTF();
        int label = in.readInt();
        int output = in.readInt();
        int best = in.readByte();
        List<Integer> top = new ArrayList<>();
        List<Float> probabilities = new ArrayList<>();
        for (int i = 0; i < best; i++) {
          top.add(in.readInt());
          probabilities.add(in.readFloat());
        }
        items.add(new KeptItem(key, label, output, top, probabilities, in.readFloat()));
      }
      return items;
    }
  }
}
