package dev.seatrial.gate;

import dev.seatrial.gate.memory.Memory;
import dev.seatrial.secrets.scan.CredentialsReader;
import dev.seatrial.secrets.scan.Examined;
import dev.seatrial.secrets.scan.Haul;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What this program found in packs and objects of one repository before; never a value. */
final class KeptSecrets implements CredentialsReader.Kept {
  private final Memory<Haul> memory;
  private final Memory<Examined> objects;
  private final String repository;
  private final String kinds;

  /**
   * What is kept in a folder of ours.
   *
   * @param repository what the hashes of values are made with
   * @param kinds tells which were looked for
   */
  KeptSecrets(Path cache, String repository, String kinds) {
    this.memory = new Memory<>(cache, "secrets", Haul.class);
    this.objects = new Memory<>(cache, "objects", Examined.class);
    this.repository = repository;
    this.kinds = kinds;
  }

  @Override
  public Optional<Haul> of(String pack) {
    return pack.isEmpty() ? Optional.empty() : memory.recall(key(pack));
  }

  @Override
  public void keep(String pack, Haul haul) {
    memory.keep(key(pack), haul);
  }

  @Override
  public Optional<Examined> examined(String where) {
    return objects.recall(key(where));
  }

  @Override
  public void keep(String where, Examined examined) {
    objects.keep(key(where), examined);
  }

  private String key(String pack) {
    return Memory.key(List.of(repository, kinds, pack));
  }
}
