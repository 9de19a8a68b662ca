package dev.seatrial.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Contents;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.detect.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository whose objects are searched, here or in a process of its own. */
final class Searched {
  private static final Detectors DETECTORS = new Detectors(Shipped.kinds().kinds());

  private final Path folder;

  private Searched(Path folder) {
    this.folder = folder;
  }

  static Searched in(Path folder) {
    Searched repo = new Searched(folder);
    repo.git("init", "-q");
    return repo;
  }

  /** Prints what is found in a repository. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(new Searched(Path.of(arguments[0])).read());
  }

  void commit() {
    git("add", "-A");
    git("commit", "-q", "-m", "x");
  }

  Credentials read() throws IOException {
    return read(CredentialsReader.Kept.NOTHING);
  }

  Credentials read(CredentialsReader.Kept kept) throws IOException {
    Contents none =
        new Contents() {
          @Override
          public Content of(SourceFile file) {
            return new Content.Withheld("not asked for");
          }
        };
    ContentWalk walk =
        ContentWalk.of(ObjectDatabase.open(folder.resolve(".git/objects"), ObjectFormat.SHA1));
    Gathered<Credentials> read =
        new CredentialsReader(DETECTORS, "test", kept)
            .read(
                new SourceTree(List.of(), none, Scope.whole("files")),
                Optional.of(walk),
                List.of());
    return ((Gathered.Seen<Credentials>) read).fact();
  }

  void git(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@shop.test"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(out).isZero();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
