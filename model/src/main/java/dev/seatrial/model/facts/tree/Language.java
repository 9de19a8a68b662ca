package dev.seatrial.model.facts.tree;

/** The language that a file is written in, as far as its name and first line tell. */
public enum Language {
  TYPESCRIPT,
  JAVASCRIPT,
  VUE,
  SVELTE,
  PYTHON,
  JAVA,
  KOTLIN,
  SCALA,
  GROOVY,
  GO,
  RUBY,
  PHP,
  CSHARP,
  FSHARP,
  RUST,
  ELIXIR,
  DART,
  SWIFT,
  C,
  /** Programs are written in it, and nothing here knows more of them than that. */
  UNCOMMON,
  SQL,
  SHELL,
  POWERSHELL,
  HTML,
  CSS,
  TEMPLATE,
  PROTOBUF,
  GRAPHQL,
  PRISMA,
  HCL,
  DOCKERFILE,
  MAKEFILE,
  YAML,
  JSON,
  TOML,
  XML,
  PROPERTIES,
  DOTENV,
  MARKDOWN,
  TEXT,
  NOTEBOOK,
  BINARY,
  OTHER;

  /** Whether programs are written in it, as opposed to settings, prose and data. */
  public boolean isCode() {
    return compareTo(SQL) <= 0 || this == SHELL || this == POWERSHELL || this == TEMPLATE;
  }
}
