package dev.seatrial.report.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The connection to a browser: commands and their answers, and what happened meanwhile. */
final class Wire implements WebSocket.Listener {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SECONDS = 30;

  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

  private Wire() {}

  static Wire to(HttpClient http, URI address) {
    Wire wire = new Wire();
    wire.socket.complete(http.newWebSocketBuilder().buildAsync(address, wire).join());
    return wire;
  }

  /** Sends a command to a tab, or to the browser itself, and waits for what it answers. */
  JsonNode call(String session, String method, Map<String, ?> parameters) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    Map<String, Object> message = new java.util.LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.join().sendText(JSON.writeValueAsString(message), true).join();
    JsonNode said = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.get("error"));
    }
    return said.get("result");
  }

  /** What a tab reported under this name. */
  List<JsonNode> events(String session, String method) {
    return events.stream()
        .filter(event -> event.path("sessionId").asString("").equals(session))
        .filter(event -> event.path("method").asString("").equals(method))
        .map(event -> event.get("params"))
        .toList();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      JsonNode message = JSON.readTree(part.toString());
      part.setLength(0);
      CompletableFuture<JsonNode> answer =
          message.has("id") ? waiting.remove(message.get("id").asInt()) : null;
      if (answer == null) {
        events.add(message);
      } else {
        answer.complete(message);
      }
    }
    webSocket.request(1);
    return CompletableFuture.completedFuture(null);
  }
}
