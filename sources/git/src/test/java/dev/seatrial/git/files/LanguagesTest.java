package dev.seatrial.git.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LanguagesTest {
  private static final String TABLE =
      """
      TYPESCRIPT  src/app.tsx
      TYPESCRIPT  env.d.ts
      JAVASCRIPT  next.config.mjs
      PYTHON      manage.py
      RUBY        Gemfile
      RUBY        lib/tasks/db.rake
      GROOVY      Jenkinsfile
      KOTLIN      build.gradle.kts
      DOCKERFILE  Dockerfile
      DOCKERFILE  docker/Dockerfile.prod
      DOCKERFILE  api.dockerfile
      MAKEFILE    Makefile
      DOTENV      .env
      DOTENV      .env.production.local
      DOTENV      .env.example
      DOTENV      docker/app.env
      TYPESCRIPT  src/env.ts
      JAVASCRIPT  env.js
      YAML        config/database.yml.example
      YAML        pnpm-lock.yaml
      TOML        poetry.lock
      JSON        composer.lock
      JSON        package-lock.json
      HCL         main.tf
      TEMPLATE    resources/views/home.blade.php
      TEMPLATE    views/index.ejs
      PHP         public/index.php
      CSHARP      Program.cs
      MARKDOWN    README.md
      TEXT        requirements.txt
      BINARY      logo.PNG
      SHELL       .husky/pre-commit
      OTHER       unknown.xyz
      OTHER       bin/start
      """;

  @TestFactory
  Stream<DynamicTest> namesTellTheLanguage() {
    return TABLE
        .lines()
        .map(line -> line.split("\\s+", 2))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[1] + " is " + row[0],
                    () -> assertThat(Languages.of(row[1])).isEqualTo(Language.valueOf(row[0]))));
  }

  @Test
  void firstLineTellsWhereTheNameDoesNot() {
    assertThat(Languages.of("bin/start", "#!/bin/sh -e")).isEqualTo(Language.SHELL);
    assertThat(Languages.of("bin/start", "#!/usr/bin/env python3.12")).isEqualTo(Language.PYTHON);
    assertThat(Languages.of("bin/start", "#!/usr/bin/env -S node --x"))
        .isEqualTo(Language.JAVASCRIPT);
    assertThat(Languages.of("start.rb", "#!/bin/sh")).isEqualTo(Language.RUBY);
  }
}
