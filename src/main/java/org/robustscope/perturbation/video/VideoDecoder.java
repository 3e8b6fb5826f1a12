package org.robustscope.perturbation.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.robustscope.perturbation.SequenceException;

/**
 * Decodes a video from its first frame to its last, in the order of presentation: each stored frame
 * once, none repeated or left out to fit a rate. Holds native memory: close it.
 */
final class VideoDecoder implements AutoCloseable {
  /** Only containers that hold everything themselves: no play lists, no text shown as video. */
  private static final String CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi";

  /** ffmpeg's AV_FRAME_FLAG_CORRUPT, which the binding leaves out. */
  private static final int CORRUPT = 1;

  private static final long MOST_PIXELS = 100_000_000;

  /** From here on decoding on several threads is worth their start. */
  private static final long LARGE = 1_000_000;

  private final Path file;
  private AVFormatContext format = new AVFormatContext(null);
  private AVCodecContext codec;
  private AVPacket packet;
  private AVFrame frame;
  private PixelConverter converter;
  private int stream;
  private int width;
  private int height;
  private long packets;
  private long discarded;
  private int frames;
  private boolean ended;
  private long lastTime = AV_NOPTS_VALUE;
  private long lastStep = AV_NOPTS_VALUE;
  private boolean uneven;

  private VideoDecoder(Path file) {
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @throws SequenceException when it is no video that can be decoded, with the reason
   */
  static VideoDecoder open(Path file) throws SequenceException {
    FfmpegLibraries.load(file);
    VideoDecoder decoder = new VideoDecoder(file);
    try {
      decoder.openContainer();
      decoder.openCodec();
      return decoder;
    } catch (SequenceException | RuntimeException | Error e) {
      decoder.close();
      throw e;
    }
  }

  private void openContainer() throws SequenceException {
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "format_whitelist", CONTAINERS, 0);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    int code;
    try (BytePointer url = FfmpegLibraries.url(file)) {
      code = avformat_open_input(format, url, null, options);
    } finally {
      av_dict_free(options);
    }
    if (code < 0) {
      format = null; // freed by the failed call
      throw refused(
          code == AVERROR_INVALIDDATA() || code == AVERROR_EOF()
              ? "this is not a video that can be read (MP4, MOV, MKV, WebM, AVI), or the file is"
                  + " cut off"
              : "cannot be read: " + FfmpegLibraries.describe(code));
    }
    code = avformat_find_stream_info(format, (AVDictionary) null);
    if (code < 0) {
      throw refused("the file is damaged: " + FfmpegLibraries.describe(code));
    }
    stream = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    if (stream < 0) {
      throw refused(
          stream == AVERROR_DECODER_NOT_FOUND()
              ? "no decoder for its video"
              : "the file holds no video");
    }
  }

  private void openCodec() throws SequenceException {
    var parameters = stream().codecpar();
    if (parameters.width() < 1 || parameters.height() < 1) {
      throw refused("the video's size is unknown: damaged or cut off");
    }
    if ((long) parameters.width() * parameters.height() > MOST_PIXELS) {
      throw refused(
          "frames of %dx%d pixels are too large; at most 100 megapixels"
              .formatted(parameters.width(), parameters.height()));
    }
    AVCodec decoder = avcodec_find_decoder(parameters.codec_id());
    if (decoder == null) {
      throw refused("no decoder for " + avcodec_get_name(parameters.codec_id()).getString());
    }
    codec = avcodec_alloc_context3(decoder);
    avcodec_parameters_to_context(codec, parameters);
    boolean large = (long) parameters.width() * parameters.height() >= LARGE;
    codec.thread_count(large ? 0 : 1);
    int code = avcodec_open2(codec, decoder, (AVDictionary) null);
    if (code < 0) {
      throw refused("the video cannot be decoded: " + FfmpegLibraries.describe(code));
    }
    width = parameters.width();
    height = parameters.height();
    packet = av_packet_alloc();
    frame = av_frame_alloc();
  }

  private AVStream stream() {
    return format.streams(stream);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Frames decoded so far; the current frame is the last of them. */
  int frames() {
    return frames;
  }

  /** What can be told after the frames that were decoded so far. */
  VideoInfo info() {
    AVRational rate = stream().avg_frame_rate();
    List<String> notes = new ArrayList<>();
    if (uneven) {
      notes.add("variable frame rate: each stored frame is taken once, times are ignored");
    }
    if (isTurned()) {
      notes.add("the file asks players to turn the picture; frames are taken as they are stored");
    }
    return new VideoInfo(
        avcodec_get_name(codec.codec_id()).getString(),
        av_get_pix_fmt_name(codec.pix_fmt()).getString(),
        rate.den() == 0 ? 0 : (double) rate.num() / rate.den(),
        notes);
  }

  private boolean isTurned() {
    var parameters = stream().codecpar();
    if (parameters.nb_coded_side_data() == 0) {
      return false;
    }
    AVPacketSideData matrix =
        av_packet_side_data_get(
            parameters.coded_side_data(),
            parameters.nb_coded_side_data(),
            AV_PKT_DATA_DISPLAYMATRIX);
    if (matrix == null || matrix.isNull()) {
      return false;
    }
    int[] values = new int[9];
    matrix.data().capacity(36).asByteBuffer().asIntBuffer().get(values);
    return Math.abs(av_display_rotation_get(values)) > 0.5;
  }

  /**
   * Decodes the next frame.
   *
   * @return false after the last one, when as many have come as the file holds
   */
  boolean next() throws SequenceException {
    while (!ended) {
      int code = avcodec_receive_frame(codec, frame);
      if (code == 0) {
        accept();
        return true;
      }
      if (code == AVERROR_EOF()) {
        ended = true;
        requireComplete();
      } else if (code == AVERROR_EAGAIN()) {
        feed();
      } else {
        throw refused(
            "frame %d cannot be decoded: %s".formatted(frames, FfmpegLibraries.describe(code)));
      }
    }
    return false;
  }

  private void accept() throws SequenceException {
    if ((frame.flags() & CORRUPT) != 0 || frame.decode_error_flags() != 0) {
      throw refused("frame " + frames + " is damaged");
    }
    if (frame.width() != width || frame.height() != height) {
      throw refused(
          "frame %d has %dx%d pixels, the ones before it %dx%d"
              .formatted(frames, frame.width(), frame.height(), width, height));
    }
    long time = frame.best_effort_timestamp();
    if (time != AV_NOPTS_VALUE && lastTime != AV_NOPTS_VALUE) {
      if (time <= lastTime) {
        throw refused("frame " + frames + " is out of order in time");
      }
      // Containers that count milliseconds round a time by one.
      uneven |= lastStep != AV_NOPTS_VALUE && Math.abs(time - lastTime - lastStep) > 1;
      lastStep = time - lastTime;
    }
    lastTime = time;
    frames++;
  }

  /** Gives the decoder the next packet, or tells it that there is none. */
  private void feed() throws SequenceException {
    if (!readPacket()) {
      avcodec_send_packet(codec, null);
      return;
    }
    int code = avcodec_send_packet(codec, packet);
    av_packet_unref(packet);
    if (code < 0) {
      throw refused(
          "frame %d cannot be decoded: %s".formatted(frames, FfmpegLibraries.describe(code)));
    }
  }

  private boolean readPacket() throws SequenceException {
    while (true) {
      int code = av_read_frame(format, packet);
      if (code == AVERROR_EOF()) {
        return false;
      }
      if (code < 0) {
        throw refused("damaged or cut off after frame " + (packets - 1));
      }
      if (packet.stream_index() == stream) {
        if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
          throw cutOff();
        }
        packets++;
        discarded += (packet.flags() & AV_PKT_FLAG_DISCARD) != 0 ? 1 : 0;
        return true;
      }
      av_packet_unref(packet);
    }
  }

  private void requireComplete() throws SequenceException {
    if (packets < stream().nb_frames()) {
      throw cutOff();
    }
    if (frames != packets - discarded) {
      throw refused("%d frames were stored but %d came out".formatted(packets - discarded, frames));
    }
  }

  private SequenceException cutOff() {
    return refused(
        "the file is cut off: %d of its %d frames are there"
            .formatted(packets, stream().nb_frames()));
  }

  /** How many frames the file holds, without decoding any; nothing can be decoded after that. */
  int countStored() throws SequenceException {
    while (readPacket()) {
      av_packet_unref(packet);
    }
    if (packets < stream().nb_frames()) {
      throw cutOff();
    }
    ended = true;
    return Math.toIntExact(packets - discarded);
  }

  /**
   * The current frame as red, green, blue bytes, row-major, without gaps.
   *
   * @param rgb width x height x 3 bytes. Modified.
   */
  void copyTo(byte[] rgb) throws SequenceException {
    if (converter == null) {
      converter = new PixelConverter(width, height, AV_PIX_FMT_RGB24);
    }
    AVFrame converted = converter.toRgb(frame);
    if (converted == null) {
      throw refused("frame %d cannot be converted to RGB".formatted(frames - 1));
    }
    int row = 3 * width;
    int stride = converted.linesize(0);
    ByteBuffer bytes = converted.data(0).capacity((long) stride * height).asByteBuffer();
    for (int y = 0; y < height; y++) {
      bytes.get(y * stride, rgb, y * row, row);
    }
  }

  private SequenceException refused(String reason) {
    return new SequenceException(file.toString(), reason);
  }

  @Override
  public void close() {
    if (converter != null) {
      converter.close();
      converter = null;
    }
    if (frame != null) {
      av_frame_free(frame);
      frame = null;
    }
    if (packet != null) {
      av_packet_free(packet);
      packet = null;
    }
    if (codec != null) {
      avcodec_free_context(codec);
      codec = null;
    }
    if (format != null) {
      avformat_close_input(format);
      format = null;
    }
    ended = true;
  }
}
