package dev.seatrial.model.facts.manifest;

/** Where packages come from. */
public enum Ecosystem {
  NPM,
  PYPI,
  MAVEN,
  GO,
  RUBYGEMS,
  COMPOSER,
  NUGET,
  CARGO,
  HEX,
  PUB,
  SWIFT
}
