package dev.seatrial.report.browser;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A tab: what a person would see, press and print, and what the browser complained about. */
public final class Page {
  private static final int HEIGHT = 900;

  private final Wire wire;
  private final String session;

  private Page(Wire wire, String session) {
    this.wire = wire;
    this.session = session;
  }

  static Page open(Wire wire, int width, boolean dark) {
    String target =
        wire.call("", "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .asString();
    String session =
        wire.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    Page page = new Page(wire, session);
    List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable").forEach(page::call);
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    page.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return page;
  }

  /** Lets no script of the page run. */
  public Page withoutScripts() {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /** Loads an address and waits until it is there. */
  public Page load(String address) throws InterruptedException {
    int before = wire.events(session, "Page.loadEventFired").size();
    call("Page.navigate", Map.of("url", address));
    for (int i = 0; wire.events(session, "Page.loadEventFired").size() == before; i++) {
      if (i > 1000) {
        throw new IllegalStateException(address + " does not load");
      }
      Thread.sleep(10);
    }
    return this;
  }

  /** The value of an expression, which may be a promise. */
  public JsonNode ask(String expression) {
    JsonNode said =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (said.has("exceptionDetails")) {
      throw new IllegalStateException(said.get("exceptionDetails").toString());
    }
    return said.path("result").path("value");
  }

  /** Presses a key that writes a character, or one with a name. */
  public void press(String key) {
    boolean writes = key.length() == 1;
    call(
        "Input.dispatchKeyEvent",
        writes
            ? Map.of("type", "keyDown", "key", key, "text", key)
            : Map.of(
                "type",
                "keyDown",
                "key",
                key,
                "windowsVirtualKeyCode",
                key.equals("Enter") ? 13 : 27,
                "text",
                key.equals("Enter") ? "\r" : ""));
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  /** Writes into what has the focus. */
  public void type(String text) {
    text.codePoints().forEach(point -> press(Character.toString(point)));
  }

  /** The page on paper. */
  public byte[] pdf() {
    return Base64.getDecoder()
        .decode(
            call("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true))
                .get("data")
                .asString());
  }

  /** A picture of so many pixels of it. */
  public byte[] picture(int width, int height) {
    return Base64.getDecoder()
        .decode(
            call(
                    "Page.captureScreenshot",
                    Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data")
                .asString());
  }

  /** Every address that was asked for. */
  public List<String> requests() {
    return wire.events(session, "Network.requestWillBeSent").stream()
        .map(event -> event.get("request").get("url").asString())
        .toList();
  }

  /** Errors, refusals by the policy, and whatever else reached the console. */
  public List<String> complaints() {
    return Stream.of(
            "Log.entryAdded",
            "Runtime.exceptionThrown",
            "Runtime.consoleAPICalled",
            "Page.javascriptDialogOpening")
        .flatMap(method -> wire.events(session, method).stream())
        .map(JsonNode::toString)
        .toList();
  }

  private void call(String method) {
    call(method, Map.of());
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return wire.call(session, method, parameters);
  }
}
