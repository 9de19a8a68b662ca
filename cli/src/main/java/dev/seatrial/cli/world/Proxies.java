package dev.seatrial.cli.world;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The proxy that {@code HTTPS_PROXY} names, for all hosts but those of {@code NO_PROXY}. */
final class Proxies extends ProxySelector {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:http://)?(?:[^@/]*@)?([\\w.-]+|\\[[0-9a-fA-F:]+\\])(?::(\\d{1,5}))?/?");

  private final Proxy proxy;
  private final List<String> direct;

  private Proxies(Proxy proxy, List<String> direct) {
    this.proxy = proxy;
    this.direct = List.copyOf(direct);
  }

  /** That of an environment; where it names none, what Java was told. */
  static ProxySelector of(Map<String, String> environment) {
    Matcher address = ADDRESS.matcher(value(environment, "HTTPS_PROXY"));
    if (!address.matches()) {
      return ProxySelector.getDefault();
    }
    int port = address.group(2) == null ? 80 : Integer.parseInt(address.group(2));
    if (port > 0xFFFF) {
      return ProxySelector.getDefault();
    }
    return new Proxies(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.group(1), port)),
        Stream.of(value(environment, "NO_PROXY").split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
            .filter(host -> !host.isEmpty())
            .toList());
  }

  private static String value(Map<String, String> environment, String name) {
    String lower = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return (lower.isBlank() ? environment.getOrDefault(name, "") : lower).strip();
  }

  @Override
  public List<Proxy> select(URI uri) {
    String host = String.valueOf(uri.getHost());
    boolean isDirect =
        direct.stream()
            .anyMatch(each -> each.equals("*") || host.equals(each) || host.endsWith("." + each));
    return List.of(isDirect ? Proxy.NO_PROXY : proxy);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException why) {
    // Whoever asked is told by the request that failed.
  }
}
