package dev.seatrial.git;

import dev.seatrial.git.objects.GitFolder;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.RawCommit;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A repository that was found, and the commit of it that is audited.
 *
 * @param workTree the root of the work tree; empty for a bare repository
 */
record Repository(
    GitFolder git, ObjectDatabase objects, Optional<Path> workTree, Optional<RawCommit> commit) {}
