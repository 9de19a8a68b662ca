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

/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3. */
final class PackageLock implements FileFormat<Lockfile> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("package-lock.json") || file.name().equals("npm-shrinkwrap.json");
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    JsonTokens tokens = new JsonTokens(file.text(), Json.Dialect.STRICT);
    Pins pins = new Pins(file, Ecosystem.NPM);
    String version = "";
    boolean locks = false;
    Token token = tokens.next();
    if (token == Token.BEGIN_OBJECT) {
      while ((token = tokens.next()) == Token.NAME) {
        switch (tokens.text()) {
          case "lockfileVersion" -> {
            tokens.next();
            version = " " + tokens.text();
            locks = true;
          }
          case "packages" -> packages(tokens, pins);
          case "dependencies" -> versionOne(tokens, pins);
          default -> tokens.skip(Token.NAME);
        }
      }
    }
    if (token == Token.BROKEN) {
      return new Reading.Broken<>("not JSON: " + tokens.why() + ", line " + tokens.line());
    }
    return locks
        ? pins.complete(file.file().name() + version)
        : new Reading.Broken<>("no lockfileVersion in it");
  }

  private static void packages(JsonTokens tokens, Pins pins) {
    if (tokens.next() != Token.BEGIN_OBJECT) {
      return;
    }
    while (tokens.next() == Token.NAME) {
      String path = tokens.text();
      int line = tokens.line();
      int installed = path.lastIndexOf("node_modules/");
      if (installed < 0) {
        tokens.skip(Token.NAME);
      } else {
        String name = path.substring(installed + "node_modules/".length());
        one(tokens, pins, name, line);
      }
    }
  }

  /** Version 2 repeats its packages here, for readers of version 1. */
  private static void versionOne(JsonTokens tokens, Pins pins) {
    if (pins.isEmpty()) {
      dependencies(tokens, pins);
    } else {
      tokens.skip(Token.NAME);
    }
  }

  /** Version 1: what could not be hoisted is nested, as deep as the tokens allow. */
  private static void dependencies(JsonTokens tokens, Pins pins) {
    if (tokens.next() != Token.BEGIN_OBJECT) {
      return;
    }
    while (tokens.next() == Token.NAME) {
      one(tokens, pins, tokens.text(), tokens.line());
    }
  }

  private static void one(JsonTokens tokens, Pins pins, String name, int line) {
    if (tokens.next() != Token.BEGIN_OBJECT) {
      return;
    }
    String version = "";
    boolean development = false;
    while (tokens.next() == Token.NAME) {
      switch (tokens.text()) {
        case "version" -> {
          tokens.next();
          version = tokens.text();
        }
        case "dev", "devOptional" -> {
          tokens.next();
          development = tokens.text().equals("true");
        }
        // Versions 2 and 3 name constraints here, which are no objects and pin nothing.
        case "dependencies" -> dependencies(tokens, pins);
        default -> tokens.skip(Token.NAME);
      }
    }
    pins.pin(name, version, development, line);
  }
}
