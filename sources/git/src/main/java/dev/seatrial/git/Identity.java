package dev.seatrial.git;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.References;
import dev.seatrial.git.objects.TreeEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Digests what decides what is read of a target. */
final class Identity {
  private final MessageDigest digest;

  private Identity() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String of(Opening.Found found, TreeReader.Listing listing) {
    Identity identity = new Identity();
    identity.add(found.within(), found.noRepository(), listing.unseen().orElse(""));
    found.repository().ifPresent(identity::add);
    identity.add(String.valueOf(listing.blindspots()));
    for (TreeEntry entry : listing.entries()) {
      identity.add(entry.path(), entry.kind().name(), entry.id().hex(), "" + entry.size());
    }
    return HexFormat.of().formatHex(identity.digest.digest());
  }

  private void add(Repository repository) {
    add(repository.noCommit(), String.valueOf(repository.blindspots()));
    add(repository.commit().map(commit -> commit.id().hex()).orElse(""));
    List<ObjectId> cut =
        repository.git().shallow(repository.objects().format()).stream().sorted().toList();
    cut.forEach(id -> add(id.hex()));
    add(String.valueOf(repository.unkept()));
    References kept = References.of(repository.git(), repository.objects().format());
    kept.all().forEach(reference -> add(reference.name(), reference.target().hex()));
    kept.remembered().forEach(reference -> add(reference.name(), reference.target().hex()));
    try {
      repository.objects().state().forEach(this::add);
    } catch (IOException unlisted) {
      // Whatever was seen then will hardly be seen again.
      add(unlisted.toString(), String.valueOf(System.nanoTime()));
    }
  }

  /** Each with its length, so that no two lists of words are one text. */
  private void add(String... words) {
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
  }
}
