package dev.seatrial.git;

import dev.seatrial.git.objects.GitFolder;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.model.Blindspot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A repository that was found, and the commit of it that is audited.
 *
 * @param workTree the root of the work tree; empty for a bare repository
 * @param commit the audited commit, or the one that the work tree stands on
 * @param noCommit why there is no commit, where there is none
 */
record Repository(
    GitFolder git,
    ObjectDatabase objects,
    Optional<Path> workTree,
    Optional<RawCommit> commit,
    String noCommit) {

  /** What no reader of this repository can see. */
  List<Blindspot> blindspots() {
    List<Blindspot> spots = new ArrayList<>();
    if (objects.unreadablePacks() > 0) {
      spots.add(
          new Blindspot("the object database", objects.unreadablePacks() + " packs are damaged"));
    }
    return spots;
  }
}
