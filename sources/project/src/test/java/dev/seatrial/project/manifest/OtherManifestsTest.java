package dev.seatrial.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.manifest.Manifest;
import org.junit.jupiter.api.Test;

class OtherManifestsTest {

  @Test
  void onlyDirectRequirementsOfGoCount() {
    Manifest manifest =
        Read.manifest(
            "go.mod",
            """
            module acme.dev/app

            go 1.24

            require (
            \tgithub.com/a/b v1.2.3
            \tgithub.com/c/d v0.1.0 // indirect
            )
            require acme.dev/lib v0.0.0
            replace acme.dev/lib => ../lib
            """);

    assertThat(manifest.name()).isEqualTo("acme.dev/app");
    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "github.com/a/b v1.2.3 PRODUCTION 6", "acme.dev/lib path:../lib PRODUCTION 9");
    assertThat(Read.manifest("go.work", "go 1.24\nuse (\n\t./a\n\t./b\n)\n").workspaces())
        .containsExactly("a", "b");
  }

  @Test
  void gemsHaveTheUseOfTheirGroup() {
    Manifest manifest =
        Read.manifest(
            "Gemfile",
            """
            ruby "3.3.0"
            gem "rails", "~> 8.0"
            group :development, :test do
              gem 'rspec-rails'
              platforms :mri do
                gem "debug"
              end
            end
            gem "pg"
            gem 'bullet', group: :development
            """);

    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "rails ~> 8.0 PRODUCTION 2",
            "rspec-rails  DEVELOPMENT 4",
            "debug  DEVELOPMENT 6",
            "pg  PRODUCTION 9",
            "bullet  DEVELOPMENT 10");
    assertThat(manifest.engines()).containsExactly("ruby 3.3.0");
    assertThat(
            Read.dependencies(
                Read.manifest(
                    "x.gemspec",
                    "  s.name = 'x'\n  s.add_dependency \"rack\", \">= 2\"\n  s.add_development_dependency 'rake'\n")))
        .containsExactly("rack >= 2 PRODUCTION 2", "rake  DEVELOPMENT 3");
  }

  @Test
  void composerPackagesAndScriptsAreRead() {
    Manifest manifest =
        Read.manifest(
            "composer.json",
            "{\"require\":{\"php\":\"^8.3\",\"ext-json\":\"*\",\"laravel/framework\":\"^12\"},\n\"require-dev\":{\"phpunit/phpunit\":\"^11\"},\"scripts\":{\"test\":[\"@lint\",\"phpunit\"]}}");

    assertThat(Read.dependencies(manifest))
        .containsExactly("laravel/framework ^12 PRODUCTION 1", "phpunit/phpunit ^11 DEVELOPMENT 2");
    assertThat(manifest.engines()).containsExactly("php^8.3");
    assertThat(manifest.script("test").orElseThrow().command()).isEqualTo("@lint\nphpunit");
  }

  @Test
  void projectsOfDotnetAreReadWithCentralVersions() {
    Manifest manifest =
        Read.manifest(
            "src/Api/Api.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Npgsql" />
                <PackageReference Include="Serilog" Version="4.0.0" />
                <PackageReference Include="Analyzers" PrivateAssets="all" Version="1" />
                <ProjectReference Include="..\\Core\\Core.csproj" />
              </ItemGroup>
            </Project>
            """,
            "Directory.Packages.props",
            "<Project><ItemGroup><PackageVersion Include=\"npgsql\" Version=\"9.0.1\" /></ItemGroup></Project>");

    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "Npgsql 9.0.1 PRODUCTION 4",
            "Serilog 4.0.0 PRODUCTION 5",
            "Analyzers 1 DEVELOPMENT 6",
            "Core project:../Core/Core.csproj PRODUCTION 7");
    assertThat(manifest.engines()).containsExactly("sdk Microsoft.NET.Sdk.Web", "dotnet net9.0");
  }

  @Test
  void cratesAreRead() {
    Manifest manifest =
        Read.manifest(
            "Cargo.toml",
            "[package]\nname = \"app\"\n[dependencies]\naxum = \"0.8\"\ncore = { path = \"../core\" }\nx = { version = \"1\", optional = true }\n[dev-dependencies]\ninsta = \"1\"\n[workspace]\nmembers = [\"crates/*\"]\n");

    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "axum 0.8 PRODUCTION 4",
            "core path:../core PRODUCTION 5",
            "x 1 OPTIONAL 6",
            "insta 1 DEVELOPMENT 8");
    assertThat(manifest.workspaces()).containsExactly("crates/*");
  }

  @Test
  void mixAndPubAreRead() {
    Manifest mix =
        Read.manifest(
            "mix.exs",
            "      app: :shop,\n      elixir: \"~> 1.17\",\n      {:phoenix, \"~> 1.7\"},\n      {:credo, \"~> 1.7\", only: [:dev, :test]}\n");
    Manifest pub =
        Read.manifest(
            "pubspec.yaml",
            "name: app\nenvironment:\n  sdk: ^3.5.0\ndependencies:\n  flutter:\n    sdk: flutter\n  dio: ^5.0.0\ndev_dependencies:\n  lints: any\n");

    assertThat(mix.name()).isEqualTo("shop");
    assertThat(Read.dependencies(mix))
        .containsExactly("phoenix ~> 1.7 PRODUCTION 3", "credo ~> 1.7 DEVELOPMENT 4");
    assertThat(Read.dependencies(pub))
        .containsExactly(
            "flutter sdk:flutter PRODUCTION 5",
            "dio ^5.0.0 PRODUCTION 7",
            "lints any DEVELOPMENT 9");
  }
}
