package dev.seatrial.secrets.kind;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.secrets.kind.Inquiry.Sign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how the issuer of a kind is asked, and says what is wrong with it. */
record InquiryReader(Node node, BiConsumer<Node, String> problems) {
  private static final Set<String> KEYS =
      Set.of("get", "post", "headers", "basic", "body", "live", "dead", "unless");

  /** The host is written out, so that nothing which is found can lead elsewhere. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https://[a-z0-9-]+(?:\\.[a-z0-9-]+)+/[\\w./?=&~-]*(?:\\{secret\\})?[\\w./-]*");

  private static final Pattern HEADER = Pattern.compile("([A-Za-z-]{1,40}): ([ -~]{1,100})");

  Inquiry read() {
    node.entries()
        .filter(entry -> !KEYS.contains(entry.key()))
        .forEach(entry -> problems.accept(node, "unknown " + entry.key()));
    boolean posts = node.at("post").isPresent();
    String address = text(posts ? "post" : "get");
    if (!ADDRESS.matcher(address).matches()) {
      problems.accept(node, "it names no address of a fixed host over https");
    }
    Map<String, String> headers = headers();
    String basic = text("basic");
    long places =
        Stream.concat(headers.values().stream(), Stream.of(address, basic))
            .filter(text -> text.contains(Inquiry.SECRET))
            .count();
    if (places != 1) {
      problems.accept(node, Inquiry.SECRET + " stands in " + places + " places of it");
    }
    return new Inquiry(
        posts ? "POST" : "GET",
        address,
        headers,
        basic,
        text("body"),
        node.at("live").map(this::sign).orElseGet(() -> sign(node)),
        node.at("dead").map(this::sign),
        text("unless"));
  }

  private String text(String key) {
    return node.text(key).orElse("");
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    for (String text : texts(node.at("headers"))) {
      Matcher header = HEADER.matcher(text);
      if (header.matches()) {
        headers.put(header.group(1), header.group(2));
      } else {
        problems.accept(node, "a header is not one");
      }
    }
    return headers;
  }

  /** A status alone, or one with a value of the JSON that comes with it. */
  private Sign sign(Node at) {
    String status = at.asText().or(() -> at.text("status")).orElse("");
    if (!status.matches("[2-5]\\d\\d")) {
      problems.accept(at, "no status tells its answer");
      return new Sign(0, List.of(), Set.of());
    }
    Optional<Node.Entry> value =
        at.entries().filter(entry -> !entry.key().equals("status")).findFirst();
    return new Sign(
        Integer.parseInt(status),
        value.map(entry -> List.of(entry.key().split("\\.", -1))).orElse(List.of()),
        texts(value.map(Node.Entry::value)).stream().collect(Collectors.toSet()));
  }

  private static List<String> texts(Optional<Node> node) {
    return node.stream().flatMap(Node::items).flatMap(item -> item.asText().stream()).toList();
  }
}
