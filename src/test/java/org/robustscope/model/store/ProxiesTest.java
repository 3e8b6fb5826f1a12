package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProxiesTest {
  private static final URI FAR = URI.create("https://models.example/x");

  private static Proxies environment(Map<String, String> variables) {
    return Proxies.of(variables, ProxySelector.of(null));
  }

  @Test
  void theEnvironmentNamesTheProxyInEitherCase() {
    assertThat(environment(Map.of("https_proxy", "http://a.example:3128")).remark(FAR))
        .isEqualTo(" by the proxy a.example:3128");
    assertThat(environment(Map.of("HTTPS_PROXY", "b.example:8080")).remark(FAR))
        .isEqualTo(" by the proxy b.example:8080");
    assertThat(environment(Map.of("all_proxy", "c.example:1")).remark(FAR))
        .isEqualTo(" by the proxy c.example:1");
    assertThat(environment(Map.of("http_proxy", "d.example:1")).remark(FAR)).isEmpty();
  }

  @Test
  void noProxyExemptsHostsAndDomains() {
    for (String exempt : new String[] {"*", "models.example", ".example", "x, example"}) {
      assertThat(environment(Map.of("https_proxy", "a.example:1", "no_proxy", exempt)).remark(FAR))
          .as(exempt)
          .isEmpty();
    }
    assertThat(
            environment(Map.of("https_proxy", "a.example:1", "no_proxy", "els.example"))
                .remark(FAR))
        .isNotEmpty();
  }

  @Test
  void withoutAnythingJavasProxyIsTaken() {
    var javas = ProxySelector.of(InetSocketAddress.createUnresolved("j.example", 99));
    assertThat(Proxies.of(Map.of(), javas).remark(FAR)).isEqualTo(" by the proxy j.example:99");
  }

  @Test
  void badProxiesAreRefused() {
    for (String bad : new String[] {"", "a b", "x:99999", "://"}) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> Proxies.given(bad));
    }
  }

  @Test
  void asPeopleWriteIt() {
    assertThat(Proxies.parse(" NONE ").remark(URI.create("http://example.org"))).isEmpty();
    assertThat(Proxies.parse("p.example.org:99").remark(URI.create("http://example.org")))
        .contains("p.example.org:99");
    Proxies.check("system");
    for (String bad : List.of("", "p.example.org", "p:x", "a b:1", "p:123456")) {
      assertThatIllegalArgumentException()
          .as(bad)
          .isThrownBy(() -> Proxies.check(bad))
          .withMessageContaining("should be system, none or HOST:PORT");
    }
  }
}
