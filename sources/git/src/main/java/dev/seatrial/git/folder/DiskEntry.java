package dev.seatrial.git.folder;

import dev.seatrial.git.objects.TreeEntry;
import java.nio.file.Path;
import java.util.Optional;

/** An entry of a listing, and the file on disk that holds its content where there is one. */
public record DiskEntry(TreeEntry entry, Optional<Path> file) {}
