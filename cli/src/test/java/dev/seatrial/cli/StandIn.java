package dev.seatrial.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Stands in for the hosts of issuers: a proxy that leads to none of them, and answers itself over
 * TLS with a certificate of its own for some of their names.
 */
final class StandIn implements Closeable {
  private static final String PASSWORD = "stand-in";

  private final ServerSocket door;
  private final SSLContext context;
  private final Function<Request, Reply> answers;
  private final List<String> connects = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What was asked of a host. */
  record Request(
      String host, String method, String path, Map<String, String> headers, String body) {}

  /** What it answers. */
  record Reply(int status, Map<String, String> headers, String body) {
    static Reply of(int status, String body) {
      return new Reply(status, Map.of(), body);
    }
  }

  /** Opens its door. */
  StandIn(SSLContext context, Function<Request, Reply> answers) throws IOException {
    this.answers = answers;
    this.context = context;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /** A certificate for some hosts, and trust in it and in no other. */
  static SSLContext certified(Path file, List<String> names)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String san = "san=dns:" + String.join(",dns:", names);
    Process made =
        new ProcessBuilder(
                List.of(
                    keytool.toString(),
                    "-genkeypair",
                    "-alias",
                    "it",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=stand-in",
                    "-ext",
                    san,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .start();
    made.getInputStream().readAllBytes();
    if (made.waitFor() != 0) {
      throw new IOException("no certificate was made");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("it", keys.getCertificate("it"));
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** A machine that reaches everybody through it and trusts its certificate. */
  HttpClient.Builder client() {
    return strange().sslContext(context);
  }

  /** A machine that reaches everybody through it and trusts whom machines trust. */
  HttpClient.Builder strange() {
    return HttpClient.newBuilder()
        .proxy(ProxySelector.of((InetSocketAddress) door.getLocalSocketAddress()));
  }

  /** What it was asked to be led to, with all that was said to the proxy. */
  List<String> connects() {
    return List.copyOf(connects);
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        Thread.ofVirtual().start(() -> lead(guest));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void lead(Socket guest) {
    try (guest) {
      String head = head(guest);
      connects.add(head);
      guest.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      try (SSLSocket inner =
          (SSLSocket) context.getSocketFactory().createSocket(guest, null, true)) {
        inner.setUseClientMode(false);
        answer(inner, head.replaceAll("(?s)CONNECT ([^ :]+).*", "$1"));
      }
    } catch (IOException gone) {
      // The other side hung up, as it does when it does not trust us.
    }
  }

  /** Byte by byte, since what follows the head is not ours to read. */
  private static String head(Socket guest) throws IOException {
    StringBuilder head = new StringBuilder();
    int c = guest.getInputStream().read();
    while (c >= 0) {
      head.append((char) c);
      if (head.toString().endsWith("\r\n\r\n")) {
        break;
      }
      c = guest.getInputStream().read();
    }
    return head.toString();
  }

  private void answer(SSLSocket inner, String host) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(inner.getInputStream(), StandardCharsets.ISO_8859_1));
    String line = in.readLine();
    while (line != null) {
      String[] first = line.split(" ", -1);
      Map<String, String> headers = new TreeMap<>();
      for (line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
      if (in.read(body) < body.length) {
        return;
      }
      Request request = new Request(host, first[0], first[1], headers, String.valueOf(body));
      requests.add(request);
      reply(answers.apply(request), inner.getOutputStream());
      line = in.readLine();
    }
  }

  private static void reply(Reply reply, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + reply.status() + " -\r\n");
    reply.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    text.append("Content-Length: " + body.length + "\r\n\r\n");
    out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
