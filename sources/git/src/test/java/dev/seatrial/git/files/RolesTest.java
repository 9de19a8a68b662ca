package dev.seatrial.git.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Role;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RolesTest {
  private static final String TABLE =
      """
      PRODUCTION     main.go
      PRODUCTION     src/index.ts
      PRODUCTION     app/models/user.rb
      PRODUCTION     Dockerfile
      PRODUCTION     package.json
      PRODUCTION     scripts/deploy.sh
      PRODUCTION     .github/workflows/test.yml
      PRODUCTION     .github/actions/test/action.yml
      DOCUMENTATION  .github/ISSUE_TEMPLATE/bug.md

      TEST           internal/store/store_test.go
      PRODUCTION     internal/store/latest.go
      PRODUCTION     pkg/contest/contest.go
      TEST           internal/testing/clock.go
      TEST           src/test/java/com/acme/OrderTest.java
      FIXTURE        src/test/resources/orders.json
      TEST           src/integrationTest/kotlin/com/acme/OrderIT.kt
      PRODUCTION     src/main/java/com/acme/test/LoadTest.java
      PRODUCTION     src/main/java/com/example/demo/DemoApplication.java
      PRODUCTION     src/commonMain/kotlin/com/example/sample/App.kt
      TEST           OrderServiceTest.java
      TEST           tests/Acme.Orders.Tests/OrderTests.cs
      TEST           Acme.Orders.UnitTests/Builder.cs
      TEST           AcmeUITests/LoginFlow.swift
      TEST           src/components/__tests__/button.tsx
      TEST           src/components/Button.test.tsx
      TEST           src/components/Messages/format.test.ts
      TEST           src/orders/orders.controller.spec.ts
      TEST           src/orders/orders.e2e-spec.ts
      PRODUCTION     src/locales/messages.cy.ts
      TEST           src/login.cy.ts
      TEST           cypress/support/commands.ts
      FIXTURE        cypress/fixtures/user.json
      TEST           e2e/login.ts
      TEST           apps/web-e2e/src/login.ts
      TEST           packages/app-tests/constants/pdf.ts
      TEST           packages/test-utils/src/index.ts
      TEST           src/test-utils/render.tsx
      PRODUCTION     src/features/ab-tests/assign.ts
      PRODUCTION     src/pages/tests/index.tsx
      PRODUCTION     app/api/test/route.ts
      PRODUCTION     app/(dashboard)/examples/page.tsx
      PRODUCTION     src/routes/demo/+page.svelte
      TEST           spec/models/user_spec.rb
      TEST           spec/rails_helper.rb
      FIXTURE        spec/fixtures/user.yml
      FIXTURE        spec/cassettes/stripe.yml
      PRODUCTION     spec/openapi.yaml
      PRODUCTION     app/models/ab_test.rb
      TEST           test/models/user_test.rb
      TEST           config/environments/test.rb
      TEST           backend/tests/api/test_items.py
      TEST           backend/tests/__init__.py
      TEST           shop/tests.py
      TEST           conftest.py
      PRODUCTION     app/models/test_result.py
      PRODUCTION     app/tests_pre_start.py
      TEST           tests/Feature/LoginTest.php
      PRODUCTION     app/Models/AbTest.php
      TEST           test/support/conn_case.ex
      TEST           features/checkout.feature
      TEST           features/step_definitions/cart.rb
      PRODUCTION     src/features/cart/index.ts
      TEST           jest.config.js
      TEST           vitest.setup.ts
      TEST           playwright.config.ts
      TEST           phpunit.xml.dist
      TEST           docker-compose.test.yml
      TEST           .env.test
      TEST           k6/load.js
      TEST           benchmarks/parse.py
      PRODUCTION     environments/test/main.tf
      PRODUCTION     k8s/overlays/test/kustomization.yaml
      FIXTURE        internal/reader/testdata/feed.xml
      FIXTURE        src/__snapshots__/app.tsx.snap
      FIXTURE        tests/data/orders.csv
      FIXTURE        tests/dump.sql
      FIXTURE        tests/logo.png
      FIXTURE        tests/samples/feed.yaml
      TEST           src/test/java/org/acme/samples/Builders.java
      TEST           tests/Acme.UnitTests/Mocks/MockClock.cs
      TEST           tsconfig.spec.json
      TEST           packages/bench/parse.ts
      TEST           tests/docker-compose.yml
      DOCUMENTATION  tests/README.md
      TEST           tests/e2e/package.json

      EXAMPLE        examples/basic/index.js
      EXAMPLE        examples/basic/test/basic.test.js
      FIXTURE        test/examples/broken.json
      EXAMPLE        sample/app.py
      PRODUCTION     src/modules/samples/samples.service.ts
      EXAMPLE        apps/erd-sample/schema.rb
      EXAMPLE        src/Button.stories.tsx
      EXAMPLE        .storybook/main.ts
      EXAMPLE        .env.example
      EXAMPLE        backend/env.example
      EXAMPLE        .env.local.sample
      EXAMPLE        config/database.example.yml
      PRODUCTION     .env.production

      DOCUMENTATION  README.md
      DOCUMENTATION  LICENSE
      DOCUMENTATION  docs/adr/0001-use-postgres.md
      DOCUMENTATION  docs/conf.py
      DOCUMENTATION  docs/img/overview.png
      EXAMPLE        docs/examples/client.py
      PRODUCTION     docs/docs.go
      PRODUCTION     apps/docs/src/app/page.tsx
      DOCUMENTATION  apps/docs/content/setup.mdx
      PRODUCTION     src/pages/about.mdx
      PRODUCTION     cli/src/main/java/org/acme/help/Restore.md
      DOCUMENTATION  src/main/java/org/acme/README.md
      DOCUMENTATION  CHANGELOG.rst
      PRODUCTION     requirements.txt
      PRODUCTION     public/robots.txt
      PRODUCTION     public/.well-known/security.txt

      VENDORED       node_modules/left-pad/index.js
      VENDORED       vendor/github.com/lib/pq/conn.go
      VENDORED       services/api/vendor/golang.org/x/net/http2.go
      PRODUCTION     app/vendor/invoice.py
      PRODUCTION     src/main/java/com/acme/vendor/VendorService.java
      VENDORED       public/vendor/chart.js
      VENDORED       third_party/zlib/inflate.c
      VENDORED       static/js/jquery-3.7.1.min.js
      VENDORED       gradlew
      FIXTURE        testdata/vendor/github.com/a/b/c.go
      VENDORED       .yarn/releases/yarn-4.1.0.cjs

      GENERATED      dist/index.js
      PRODUCTION     dist/init/app.service
      GENERATED      build/static/js/main.js
      PRODUCTION     build/webpack.config.js
      GENERATED      .next/server/page.js
      GENERATED      public/app.min.js
      GENERATED      api/order.pb.go
      GENERATED      api/order_pb2.py
      GENERATED      src/routeTree.gen.ts
      GENERATED      src/generated/client.ts
      GENERATED      lib/model.g.dart
      GENERATED      backend/__pycache__/main.cpython-312.pyc
      PRODUCTION     package-lock.json
      PRODUCTION     pnpm-lock.yaml
      PRODUCTION     go.sum
      PRODUCTION     Migrations/20240101_Init.Designer.cs
      PRODUCTION     prisma/migrations/20240101_init/migration.sql
      PRODUCTION     db/schema.rb
      """;

  @TestFactory
  Stream<DynamicTest> pathsHaveTheRolesThatPeopleGiveThem() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\\s+", 2))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[1] + " is " + row[0],
                    () -> assertThat(role(row[1], "")).isEqualTo(Role.valueOf(row[0]))));
  }

  @Test
  void markersOfGeneratorsAreBelieved() {
    assertThat(role("a.go", "// Code generated by sqlc. DO NOT EDIT.\n\npackage a"))
        .isEqualTo(Role.GENERATED);
    assertThat(role("a.ts", "/* eslint-disable */\n// @generated by protoc-gen-es v1.0\n"))
        .isEqualTo(Role.GENERATED);
    assertThat(role("a.cs", "// <auto-generated>\n")).isEqualTo(Role.GENERATED);
    assertThat(role("a.ts", "// This file is auto-generated by @hey-api/openapi-ts\n"))
        .isEqualTo(Role.GENERATED);
    assertThat(role("a.py", "# This module was generated by a tool.\n# Do not edit it by hand.\n"))
        .isEqualTo(Role.GENERATED);
    assertThat(role("docs/docs.go", "// Package docs Code generated by swag. DO NOT EDIT\n"))
        .isEqualTo(Role.GENERATED);
    assertThat(role("bundle.js", "x".repeat(2000))).isEqualTo(Role.GENERATED);
  }

  @Test
  void wordsThatOnlySoundLikeMarkersAreNot() {
    assertThat(role("settings.py", "\"\"\"\nGenerated by 'django-admin startproject'.\n\"\"\""))
        .isEqualTo(Role.PRODUCTION);
    assertThat(role("a.ts", "const banner = '// @generated do not edit';\n"))
        .isEqualTo(Role.PRODUCTION);
    assertThat(role("release/app.yaml", "# This file is auto-generated. Do not edit.\n"))
        .isEqualTo(Role.PRODUCTION);
    assertThat(role("db/migrations/0001_init.py", "# @generated\n")).isEqualTo(Role.PRODUCTION);
  }

  @Test
  void attributesOverrulePathsButNotWhatDecidesTheBuild() {
    Attributes attributes =
        Attributes.of(
            Map.of(
                ".gitattributes",
                """
                api/** linguist-generated
                lib/copied.js linguist-vendored=true
                manual/*.html linguist-documentation
                dist/** -linguist-generated
                package-lock.json linguist-generated=true
                """,
                "api/.gitattributes",
                "own.ts -linguist-generated\n"));
    Roles roles = new Roles(attributes, false);

    assertThat(roles.of("api/client.ts", Languages.of("a.ts"))).isEqualTo(Role.GENERATED);
    assertThat(roles.of("api/own.ts", Languages.of("a.ts"))).isEqualTo(Role.PRODUCTION);
    assertThat(roles.of("lib/copied.js", Languages.of("a.js"))).isEqualTo(Role.VENDORED);
    assertThat(roles.of("manual/a.html", Languages.of("a.html"))).isEqualTo(Role.DOCUMENTATION);
    assertThat(roles.of("dist/a.js", Languages.of("a.js"))).isEqualTo(Role.PRODUCTION);
    assertThat(roles.of("package-lock.json", Languages.of("a.json"))).isEqualTo(Role.PRODUCTION);
  }

  @Test
  void whereTheExamplesAreTheAppTheirTestsAreStillTests() {
    Roles roles = new Roles(Attributes.none(), true);

    assertThat(roles.of("samples/shop/src/app.ts", Languages.of("a.ts")))
        .isEqualTo(Role.PRODUCTION);
    assertThat(roles.of("samples/shop/src/app.test.ts", Languages.of("a.ts"))).isEqualTo(Role.TEST);
    assertThat(roles.of("samples/shop/.env.example", Languages.of(".env.example")))
        .isEqualTo(Role.EXAMPLE);
  }

  private static Role role(String path, String head) {
    return Roles.USUAL.of(path, Languages.of(path), head);
  }
}
