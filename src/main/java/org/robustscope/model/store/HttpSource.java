package org.robustscope.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.robustscope.model.OneLine;
import org.robustscope.model.store.DownloadException.Kind;

/** A file of a web server, by HTTP ranges. Redirects are followed, but never from https to http. */
final class HttpSource implements Source {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d+/(\\d{1,18}|\\*)");

  private final URI url;
  private final HttpClient client;
  private final DownloadSettings settings;

  HttpSource(URI url, DownloadSettings settings) {
    this.url = url;
    this.settings = settings;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(settings.connect())
            .proxy(settings.proxy().selector())
            .build();
  }

  @Override
  public Answer open(long offset, String validator, Watch watch) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(settings.stall())
            .header("User-Agent", "RobustScope")
            .header("Accept", "*/*");
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
      if (!validator.isEmpty()) {
        request.header("If-Range", validator);
      }
    }
    return answer(send(request.build(), watch), offset, validator, watch);
  }

  private HttpResponse<InputStream> send(HttpRequest request, Watch watch) throws IOException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    watch.attach(() -> answer.cancel(true));
    try {
      return answer.get();
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("the download was interrupted");
    } catch (ExecutionException e) {
      watch.check();
      throw failure(watch.stalled() ? new HttpTimeoutException("stalled") : e.getCause());
    } catch (CancellationException e) {
      watch.check();
      throw failure(new HttpTimeoutException(e.getMessage()));
    }
  }

  private Answer answer(
      HttpResponse<InputStream> response, long offset, String validator, Watch watch)
      throws IOException {
    watch.attach(response.body());
    int status = response.statusCode();
    if (status != 200 && status != 206) {
      response.body().close();
      throw status == 416 && offset > 0 ? new NoSuchRangeException() : refusal(response, status);
    }
    String mark = mark(response);
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (status == 200) {
      long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      return new Answer(response.body(), 0, length, mark, type);
    }
    Matcher range =
        CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    boolean fits = range.matches() && Long.parseLong(range.group(1)) == offset;
    boolean changed = !validator.isEmpty() && !mark.isEmpty() && !mark.equals(validator);
    if (!fits || changed) {
      response.body().close();
      throw new NoSuchRangeException();
    }
    long length = range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2));
    return new Answer(response.body(), offset, length, mark, type);
  }

  /** What may stand in If-Range: a strong ETag, else the time of the last change. */
  private static String mark(HttpResponse<?> response) {
    String tag = response.headers().firstValue("ETag").orElse("");
    return tag.startsWith("\"") ? tag : response.headers().firstValue("Last-Modified").orElse("");
  }

  private DownloadException refusal(HttpResponse<?> response, int status) {
    String host = response.uri().getHost();
    return switch (status) {
      case 401, 403 ->
          new DownloadException(
              Kind.NOT_FOUND, host + " does not give the file away (HTTP " + status + "): " + url);
      case 404, 410, 451 ->
          new DownloadException(
              Kind.NOT_FOUND, host + " has no such file (HTTP " + status + "): " + url);
      case 407 ->
          new DownloadException(
              Kind.PROXY, "the proxy wants a name and a password (HTTP 407): " + url);
      case 301, 302, 303, 307, 308 ->
          new DownloadException(
              Kind.NETWORK,
              "%s redirects to %s, which is not followed (from https to http, or too often)"
                  .formatted(
                      host,
                      OneLine.shortened(
                          response.headers().firstValue("Location").orElse("nowhere"), 120)));
      default -> new DownloadException(Kind.NETWORK, host + " answers HTTP " + status + ": " + url);
    };
  }

  private DownloadException failure(Throwable e) {
    String host = url.getHost();
    String reason =
        switch (e) {
          case HttpConnectTimeoutException _ ->
              "no connection to " + host + " within " + seconds(settings.connect());
          case HttpTimeoutException _ ->
              host + " gives no answer within " + seconds(settings.stall());
          case UnknownHostException _ -> host + " is not known (no network?)";
          case ConnectException c when c.getCause() instanceof UnresolvedAddressException ->
              host + " is not known (no network?)";
          case ConnectException c
              when c.getCause() != null
                  && c.getCause().getCause() instanceof UnresolvedAddressException ->
              host + " is not known (no network?)";
          case ConnectException _ -> "no connection to " + host;
          case SSLException s -> "no secure connection to " + host + " (" + s.getMessage() + ")";
          default ->
              "the connection to "
                  + host
                  + " failed ("
                  + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                  + ")";
        };
    return new DownloadException(
        Kind.NETWORK, 0, OneLine.of(reason) + settings.proxy().remark(url), e);
  }

  private static String seconds(java.time.Duration duration) {
    return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
