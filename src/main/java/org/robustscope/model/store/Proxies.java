package org.robustscope.model.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.robustscope.model.OneLine;

/**
 * The way to web servers: a given proxy; else that of the environment (https_proxy, http_proxy,
 * all_proxy, no_proxy, in lower or upper case); else Java's, which are the system's when the
 * property {@code java.net.useSystemProxies} is set.
 */
public final class Proxies {
  private final Map<String, String> environment;
  private final String given;
  private final ProxySelector otherwise;

  private Proxies(String given, Map<String, String> environment, ProxySelector otherwise) {
    this.given = given;
    this.environment = environment;
    this.otherwise = otherwise;
  }

  /** By the environment, else by Java's properties. */
  public static Proxies ofSystem() {
    return of(System.getenv(), ProxySelector.getDefault());
  }

  static Proxies of(Map<String, String> environment, ProxySelector otherwise) {
    return new Proxies("", environment, otherwise);
  }

  /** No proxy. */
  public static Proxies none() {
    return new Proxies("", Map.of(), ProxySelector.of(null));
  }

  /**
   * This one always.
   *
   * @param proxy such as {@code proxy.example.org:3128} or {@code http://proxy.example.org:3128}
   * @throws IllegalArgumentException when it is no such address
   */
  public static Proxies given(String proxy) {
    if (address(proxy).isEmpty()) {
      throw new IllegalArgumentException("proxy (" + proxy + ") should be HOST:PORT");
    }
    return new Proxies(proxy, Map.of(), ProxySelector.of(null));
  }

  /**
   * As people write it.
   *
   * @param text "system", "none", or an address as in {@link #given}
   * @throws IllegalArgumentException naming the text and what is allowed
   */
  public static Proxies parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "system" -> ofSystem();
      case "none" -> none();
      default -> {
        check(text);
        yield given(text.strip());
      }
    };
  }

  /**
   * Whether {@link #parse} takes a text; looks at nothing else.
   *
   * @throws IllegalArgumentException naming the text and what is allowed
   */
  public static void check(String text) {
    String proxy = text.strip();
    boolean word = proxy.equalsIgnoreCase("system") || proxy.equalsIgnoreCase("none");
    if (!word && !(proxy.matches(".*:\\d{1,5}/?") && address(proxy).isPresent())) {
      throw new IllegalArgumentException(
          "proxy (%s) should be system, none or HOST:PORT".formatted(OneLine.shortened(text, 80)));
    }
  }

  ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return Proxies.this.select(uri);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // The request itself fails, and says so.
      }
    };
  }

  private List<Proxy> select(URI uri) {
    Optional<InetSocketAddress> proxy = given.isEmpty() ? ofEnvironment(uri) : address(given);
    if (proxy.isPresent()) {
      return List.of(new Proxy(Proxy.Type.HTTP, proxy.get()));
    }
    boolean exempt = given.isEmpty() && isExempt(uri.getHost());
    return exempt || otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(uri);
  }

  private Optional<InetSocketAddress> ofEnvironment(URI uri) {
    if (isExempt(uri.getHost())) {
      return Optional.empty();
    }
    String value = variable(uri.getScheme() + "_proxy");
    return address(value.isEmpty() ? variable("all_proxy") : value);
  }

  private boolean isExempt(String host) {
    for (String entry : variable("no_proxy").split("[,\\s]+")) {
      String domain = entry.startsWith(".") ? entry.substring(1) : entry;
      if (entry.equals("*")
          || !domain.isEmpty()
              && (host.equalsIgnoreCase(domain)
                  || host.toLowerCase(Locale.ROOT)
                      .endsWith("." + domain.toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  private String variable(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      value = environment.get(name.toUpperCase(Locale.ROOT));
    }
    return value == null ? "" : value.strip();
  }

  /** For messages: by which proxy, or empty. */
  String remark(URI uri) {
    return select(uri).getFirst().address() instanceof InetSocketAddress proxy
        ? " by the proxy " + proxy.getHostString() + ":" + proxy.getPort()
        : "";
  }

  private static Optional<InetSocketAddress> address(String text) {
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      boolean good = uri.getHost() != null && uri.getPort() != 0 && !text.isBlank();
      int port = uri.getPort() > 0 ? uri.getPort() : 80;
      return good && port <= 65535
          ? Optional.of(InetSocketAddress.createUnresolved(uri.getHost(), port))
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
