package org.robustscope.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A finished part as bytes, all but its condition and shard. */
final class PartCodec {
  private static final int PICTURES = 0;
  private static final int SEQUENCES = 1;

  private PartCodec() {}

  static byte[] toBytes(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(part.sums().size());
      for (CellSums sums : part.sums()) {
        switch (sums) {
          case PictureSums pictures -> write(out, pictures);
          case SequenceSums sequences -> write(out, sequences);
        }
      }
      out.writeInt(part.kept().size());
      for (List<KeptItem> items : part.kept()) {
        write(out, KeptItems.toBytes(items));
      }
      out.writeInt(part.unreadable().size());
      for (Unreadable item : part.unreadable()) {
        out.writeInt(item.item());
        out.writeUTF(item.key());
        out.writeUTF(item.reason());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void write(DataOutputStream out, PictureSums sums) throws IOException {
    out.writeByte(PICTURES);
    out.writeInt(sums.done());
    out.writeInt(sums.unreadable());
    out.writeInt(sums.right());
    out.writeInt(sums.rightTop5());
    out.writeLong(sums.brierFixed());
    write(out, CellCodec.bins(sums));
    write(out, CellCodec.classes(sums));
  }

  private static void write(DataOutputStream out, SequenceSums sums) throws IOException {
    out.writeByte(SEQUENCES);
    out.writeInt(sums.sequences());
    out.writeInt(sums.unreadable());
    out.writeInt(sums.strides().size());
    for (SequenceSums.Stride stride : sums.strides()) {
      out.writeInt(stride.sequences());
      out.writeLong(stride.pairs());
      out.writeLong(stride.flips());
      out.writeLong(stride.flipProbability());
      out.writeLong(stride.topFiveDistance());
      out.writeLong(stride.zipfDistance());
    }
  }

  static Part of(Condition condition, int shard, byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<CellSums> sums = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        sums.add(in.readByte() == PICTURES ? pictures(in) : sequences(in));
      }
      List<List<KeptItem>> kept = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        kept.add(KeptItems.of(bytes(in)));
      }
      List<Unreadable> unreadable = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        unreadable.add(new Unreadable(condition, in.readInt(), in.readUTF(), in.readUTF()));
      }
      return new Part(condition, shard, sums, kept, unreadable);
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static PictureSums pictures(DataInputStream in) throws IOException {
    return CellCodec.sums(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        bytes(in),
        bytes(in));
  }

  private static SequenceSums sequences(DataInputStream in) throws IOException {
    int sequences = in.readInt();
    int unreadable = in.readInt();
    List<SequenceSums.Stride> strides = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      strides.add(
          new SequenceSums.Stride(
              in.readInt(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong()));
    }
    return new SequenceSums(sequences, unreadable, strides);
  }
}
