package dev.seatrial.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.manifest.Manifest;
import org.junit.jupiter.api.Test;

class JvmManifestsTest {

  @Test
  void aPomIsReadWithItsPropertiesScopesAndModules() {
    Manifest manifest =
        Read.manifest(
            "pom.xml",
            """
            <project>
              <parent><groupId>org.acme</groupId><version>1</version></parent>
              <artifactId>app</artifactId>
              <properties><java.version>21</java.version><pg>42.7</pg></properties>
              <modules><module>core</module></modules>
              <dependencies>
                <dependency>
                  <groupId>${project.groupId}</groupId><artifactId>core</artifactId>
                </dependency>
                <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>${pg}</version></dependency>
                <dependency><groupId>org.junit</groupId><artifactId>j</artifactId><scope>test</scope></dependency>
              </dependencies>
              <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId></plugin></plugins></build>
            </project>
            """);

    assertThat(manifest.name()).isEqualTo("org.acme:app");
    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "org.acme:core  PRODUCTION 7",
            "org.postgresql:postgresql 42.7 PRODUCTION 10",
            "org.junit:j  DEVELOPMENT 11",
            "org.apache.maven.plugins:maven-jar-plugin  DEVELOPMENT 13");
    assertThat(manifest.workspaces()).containsExactly("core");
    assertThat(manifest.engines()).containsExactly("java 21");
  }

  @Test
  void aGradleBuildIsReadAsFarAsItIsWrittenOut() {
    Manifest manifest =
        Read.manifest(
            "build.gradle.kts",
            """
            plugins {
              id("org.springframework.boot") version "3.4.0"
              kotlin("jvm") version "2.1"
              alias(libs.plugins.flyway)
            }
            dependencies {
              implementation("org.springframework.boot:spring-boot-starter-web")
              implementation(libs.spring.data)
              testImplementation("org.junit.jupiter:junit-jupiter:5.11")
              runtimeOnly("org.postgresql:postgresql:$pg")
              implementation(project(":core"))
            }
            java { toolchain { languageVersion = JavaLanguageVersion.of(21) } }
            """,
            "gradle/libs.versions.toml",
            """
            [versions]
            data = "1.2"
            [libraries]
            spring-data = { module = "org.acme:spring-data", version.ref = "data" }
            [plugins]
            flyway = { id = "org.flywaydb.flyway", version = "11" }
            """,
            "settings.gradle.kts",
            "rootProject.name = \"shop\"\ninclude(\":core\", \":apps:web\")\n");

    assertThat(manifest.name()).isEqualTo("shop");
    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "org.springframework.boot 3.4.0 DEVELOPMENT 2",
            "org.jetbrains.kotlin.jvm 2.1 DEVELOPMENT 3",
            "org.flywaydb.flyway 11 DEVELOPMENT 4",
            "org.springframework.boot:spring-boot-starter-web  PRODUCTION 7",
            "org.acme:spring-data 1.2 PRODUCTION 8",
            "org.junit.jupiter:junit-jupiter 5.11 DEVELOPMENT 9",
            "org.postgresql:postgresql $pg PRODUCTION 10",
            ":core project PRODUCTION 11");
    assertThat(manifest.workspaces()).containsExactly("core", "apps/web");
    assertThat(manifest.engines()).containsExactly("java 21");
  }

  @Test
  void groovySpellingsAreRead() {
    Manifest manifest =
        Read.manifest(
            "build.gradle",
            """
            apply plugin: 'java'
            dependencies {
              implementation 'a.b:c:1'
              compile group: 'g', name: 'n', version: '1'
            }
            """,
            "settings.gradle",
            "include 'a',\n  'b'\n");

    assertThat(Read.dependencies(manifest))
        .containsExactly("java  DEVELOPMENT 1", "a.b:c 1 PRODUCTION 3", "g:n  PRODUCTION 4");
    assertThat(manifest.workspaces()).containsExactly("a", "b");
  }

  @Test
  void settingsAloneAreAManifest() {
    assertThat(Read.manifests("settings.gradle", "include 'a'").manifests()).hasSize(1);
    assertThat(Read.manifests("settings.gradle", "include 'a'", "build.gradle", "").manifests())
        .hasSize(1);
  }
}
