package org.robustscope.perturbation.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.SequenceException;

/**
 * Encodes an MP4 with the encoders of ffmpeg's LGPL build: OpenH264, or MPEG-4 part 2 for sizes
 * that OpenH264 would crop or refuse. Both halve the chroma (4:2:0). Holds native memory: close it.
 */
final class BundledEncoder implements AutoCloseable {
  private static final int SMALLEST_H264 = 16;

  private final Path shown;
  private final int width;
  private final int height;
  private final boolean h264;
  private AVFormatContext format = new AVFormatContext(null);
  private AVIOContext output;
  private AVCodecContext codec;
  private AVPacket packet;
  private AVFrame source;
  private PixelConverter converter;
  private byte[] row;
  private int[] pixels;
  private long frames;

  private BundledEncoder(Path shown, int width, int height) {
    this.shown = shown;
    this.width = width;
    this.height = height;
    this.h264 = width % 2 == 0 && height % 2 == 0 && Math.min(width, height) >= SMALLEST_H264;
  }

  /**
   * @param file to write to
   * @param shown what messages call it
   */
  static BundledEncoder open(Path file, Path shown, int width, int height, int framesPerSecond)
      throws SequenceException {
    FfmpegLibraries.load(shown);
    BundledEncoder encoder = new BundledEncoder(shown, width, height);
    try {
      encoder.openCodec(framesPerSecond);
      encoder.openFile(file);
      return encoder;
    } catch (SequenceException | RuntimeException | Error e) {
      encoder.close();
      throw e;
    }
  }

  /** For the user. */
  String description() {
    return h264
        ? "OpenH264, 4:2:0 (no x264 at hand: not the benchmark's encoder)"
        : "MPEG-4 part 2, 4:2:0 (OpenH264 takes even sizes from 16x16 on only)";
  }

  private void openCodec(int framesPerSecond) throws SequenceException {
    AVCodec encoder = avcodec_find_encoder_by_name(h264 ? "libopenh264" : "mpeg4");
    if (encoder == null) {
      throw new SequenceException(shown.toString(), "this build of ffmpeg cannot encode MP4");
    }
    codec = avcodec_alloc_context3(encoder);
    codec.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
    codec.time_base(av_make_q(1, framesPerSecond)).framerate(av_make_q(framesPerSecond, 1));
    codec.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_SMPTE170M);
    codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER).thread_count(1);
    if (h264) {
      // As good as it gets: OpenH264 takes no quantiser below 12, whatever the rate.
      codec.bit_rate(20_000_000).qmin(1).qmax(10);
    } else {
      codec.flags(codec.flags() | AV_CODEC_FLAG_QSCALE).global_quality(FF_QP2LAMBDA).qmin(1);
    }
    check(avcodec_open2(codec, encoder, (AVDictionary) null));
    packet = av_packet_alloc();
    source = PixelConverter.newFrame(width, height, AV_PIX_FMT_RGB24);
    source.color_range(AVCOL_RANGE_JPEG).colorspace(AVCOL_SPC_RGB);
    converter = new PixelConverter(width, height, AV_PIX_FMT_YUV420P);
    row = new byte[3 * width];
    pixels = new int[width * height];
  }

  private void openFile(Path file) throws SequenceException {
    try (BytePointer url = FfmpegLibraries.url(file);
        BytePointer container = new BytePointer("mp4")) {
      check(avformat_alloc_output_context2(format, null, container, url));
      AVStream stream = avformat_new_stream(format, null);
      check(avcodec_parameters_from_context(stream.codecpar(), codec));
      stream.time_base(codec.time_base());
      stream.avg_frame_rate(codec.framerate());
      AVIOContext opened = new AVIOContext(null);
      check(avio_open(opened, url, AVIO_FLAG_WRITE));
      output = opened;
      format.pb(output);
      check(avformat_write_header(format, (AVDictionary) null));
    }
  }

  /**
   * Encodes the next frame.
   *
   * @param image samples are rounded and limited to 0..255. Not modified.
   */
  void write(RgbImage image) throws SequenceException {
    check(av_frame_make_writable(source));
    image.toPacked(pixels);
    int stride = source.linesize(0);
    ByteBuffer bytes = source.data(0).capacity((long) stride * height).asByteBuffer();
    for (int y = 0; y < height; y++) {
      for (int x = 0, at = 0; x < width; x++, at += 3) {
        int pixel = pixels[y * width + x];
        row[at] = (byte) (pixel >> 16);
        row[at + 1] = (byte) (pixel >> 8);
        row[at + 2] = (byte) pixel;
      }
      bytes.put(y * stride, row);
    }
    AVFrame converted = converter.fromRgb(source);
    if (converted == null) {
      throw new SequenceException(
          shown.toString(), "cannot be written (frame " + frames + " cannot be converted)");
    }
    converted.pts(frames++);
    if (!h264) {
      converted.quality(FF_QP2LAMBDA);
    }
    check(avcodec_send_frame(codec, converted));
    drain();
  }

  /** Writes what is still held back and the file's index. */
  void finish() throws SequenceException {
    check(avcodec_send_frame(codec, null));
    drain();
    check(av_write_trailer(format));
    int code = avio_closep(output);
    output = null;
    check(code);
  }

  private void drain() throws SequenceException {
    while (true) {
      int code = avcodec_receive_packet(codec, packet);
      if (code == AVERROR_EAGAIN() || code == AVERROR_EOF()) {
        return;
      }
      check(code);
      packet.stream_index(0).duration(1);
      av_packet_rescale_ts(packet, codec.time_base(), format.streams(0).time_base());
      check(av_interleaved_write_frame(format, packet));
    }
  }

  private void check(int code) throws SequenceException {
    if (code < 0) {
      throw new SequenceException(
          shown.toString(), "cannot be written (" + FfmpegLibraries.describe(code) + ")");
    }
  }

  @Override
  public void close() {
    if (converter != null) {
      converter.close();
      converter = null;
    }
    if (source != null) {
      av_frame_free(source);
      source = null;
    }
    if (packet != null) {
      av_packet_free(packet);
      packet = null;
    }
    if (codec != null) {
      avcodec_free_context(codec);
      codec = null;
    }
    if (output != null) {
      avio_closep(output);
      output = null;
    }
    if (format != null) {
      avformat_free_context(format);
      format = null;
    }
  }
}
