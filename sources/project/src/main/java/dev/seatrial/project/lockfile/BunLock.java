package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Json;
import dev.seatrial.syntax.JsonTokens;
import dev.seatrial.syntax.JsonTokens.Token;

/** bun.lock, the text that Bun writes since its binary bun.lockb. */
final class BunLock implements FileFormat<Lockfile> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("bun.lock");
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    JsonTokens tokens = new JsonTokens(file.text(), Json.Dialect.RELAXED);
    Pins pins = new Pins(file, Ecosystem.NPM);
    String version = "";
    Token token = tokens.next();
    if (token == Token.BEGIN_OBJECT) {
      while ((token = tokens.next()) == Token.NAME) {
        switch (tokens.text()) {
          case "lockfileVersion" -> {
            tokens.next();
            version = tokens.text();
          }
          case "packages" -> packages(tokens, pins);
          default -> tokens.skip(Token.NAME);
        }
      }
    }
    if (token == Token.BROKEN) {
      return new Reading.Broken<>("not JSON: " + tokens.why() + ", line " + tokens.line());
    }
    return version.isEmpty()
        ? new Reading.Broken<>("no lockfileVersion in it")
        : pins.complete("bun.lock " + version);
  }

  private static void packages(JsonTokens tokens, Pins pins) {
    if (tokens.next() != Token.BEGIN_OBJECT) {
      return;
    }
    while (tokens.next() == Token.NAME) {
      if (tokens.next() == Token.BEGIN_ARRAY) {
        Token first = tokens.next();
        if (first == Token.VALUE) {
          pin(tokens.text(), tokens.line(), pins);
        }
        if (first != Token.END_ARRAY) {
          skipRest(first, tokens);
        }
      }
    }
  }

  private static void pin(String descriptor, int line, Pins pins) {
    int at = descriptor.indexOf('@', 1);
    if (at > 0 && !descriptor.startsWith("workspace:", at + 1)) {
      pins.pin(descriptor.substring(0, at), descriptor.substring(at + 1), false, line);
    }
  }

  private static void skipRest(Token first, JsonTokens tokens) {
    int inside =
        tokens.depth() - (first == Token.BEGIN_ARRAY || first == Token.BEGIN_OBJECT ? 1 : 0);
    Token token = first;
    while (tokens.depth() >= inside && token != Token.BROKEN && token != Token.END) {
      token = tokens.next();
    }
  }
}
