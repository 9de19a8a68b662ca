package dev.seatrial.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.reading.Trees;
import org.junit.jupiter.api.Test;

class ManifestsReaderTest {

  private static Manifests read(SourceTree tree) {
    return ((Gathered.Seen<Manifests>) ManifestsReader.read(tree)).fact();
  }

  @Test
  void onlyProductionAndTestFilesAreRead() {
    Trees trees = new Trees();
    for (Role role : Role.values()) {
      trees.with(role + "/package.json", role, "{\"name\":\"" + role + "\"}");
    }

    assertThat(read(trees.tree()).manifests())
        .extracting(Manifest::name)
        .containsExactly("PRODUCTION", "TEST");
  }

  @Test
  void aLockfileThatCountsAsGeneratedIsRead() {
    SourceTree tree =
        new Trees()
            .with("package-lock.json", Role.GENERATED, "{\"lockfileVersion\":3,\"packages\":{}}")
            .with("vendor/package-lock.json", Role.VENDORED, "{\"lockfileVersion\":3}")
            .tree();

    assertThat(read(tree).lockfiles())
        .extracting(Lockfile::path)
        .containsExactly("package-lock.json");
  }

  @Test
  void aBrokenFileIsABlindSpotAndStopsNobody() {
    Manifests manifests =
        read(
            Trees.of(
                "a/package.json", "{broken",
                "b/package.json", "{\"name\":\"b\"}",
                "c/pom.xml", "<project>",
                "d/package.json", "\0binary",
                "e/package-lock.json", "[]",
                "f/yarn.lock", "<<<<<<< HEAD\n"));

    assertThat(manifests.manifests()).extracting(Manifest::name).containsExactly("b");
    assertThat(manifests.scope().blindspots())
        .extracting(Blindspot::what)
        .containsExactly(
            "a/package.json", "c/pom.xml", "d/package.json", "e/package-lock.json", "f/yarn.lock");
    assertThat(manifests.scope().isWhole()).isFalse();
  }

  @Test
  void aBinaryLockfileIsCompleteShowsNoPinAndHidesNoManifest() {
    Manifests manifests = read(Trees.of("bun.lockb", "\0"));

    assertThat(manifests.lockfiles()).extracting(Lockfile::complete).containsExactly(true);
    assertThat(manifests.lockfiles().getFirst().packages()).isEmpty();
    assertThat(manifests.scope().blindspots()).isEmpty();
  }

  @Test
  void linksAreNotFollowed() {
    SourceTree tree =
        new Trees()
            .with(
                "package.json", Role.PRODUCTION, SourceFile.Kind.SYMLINK, "../../etc/package.json")
            .tree();

    assertThat(read(tree).manifests()).isEmpty();
  }

  @Test
  void nothingInATreeIsNothingDeclaredInAWholeScope() {
    Manifests manifests = read(Trees.of("README.md", "hello"));

    assertThat(manifests.manifests()).isEmpty();
    assertThat(manifests.scope().isWhole()).isTrue();
  }
}
