package dev.seatrial.git.objects;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the objects of one repository; for one thread. Damage in one object is no other's. */
public final class ObjectReader implements Closeable {
  private final LooseObjects loose;
  private final ObjectFormat format;
  private final Inflater inflater = new Inflater();
  private final MessageDigest digest;
  private final RecentObjects<ObjectId> recent;
  private final List<Pack> packs = new ArrayList<>();
  private final AtomicBoolean intact;

  ObjectReader(
      LooseObjects loose,
      List<ObjectDatabase.PackFile> files,
      ObjectFormat format,
      int cacheBytes,
      AtomicBoolean intact) {
    this.intact = intact;
    this.loose = loose;
    this.format = format;
    this.digest = format.digest();
    this.recent = new RecentObjects<>(cacheBytes / 2);
    int each = cacheBytes / 2 / Math.max(1, files.size());
    files.forEach(file -> packs.add(new Pack(file, format, inflater, each)));
  }

  /** The hash that names the objects. */
  public ObjectFormat format() {
    return format;
  }

  /** An object of at most so many bytes, whose content has the hash that its id says. */
  public RawObject read(ObjectId id, long limit) throws ObjectUnavailable {
    RawObject known = recent.get(id);
    if (known != null && known.content().length <= limit) {
      return known;
    }
    try {
      RawObject object = readUnverified(id, limit);
      if (!format.idOf(object.type(), object.content(), digest).equals(id)) {
        throw ObjectUnavailable.damaged();
      }
      recent.put(id, object);
      return object;
    } catch (ObjectUnavailable unavailable) {
      intact.compareAndSet(true, unavailable.reason() == ObjectUnavailable.Cause.TOO_LARGE);
      throw unavailable;
    }
  }

  /** An object of a type, with at most so many bytes. */
  public byte[] read(ObjectId id, ObjectType type, long limit) throws ObjectUnavailable {
    RawObject object = read(id, limit);
    if (object.type() != type) {
      throw ObjectUnavailable.damaged();
    }
    return object.content();
  }

  private RawObject readUnverified(ObjectId id, long limit) throws ObjectUnavailable {
    try {
      for (int i = 0; i < packs.size(); i++) {
        long offset = packs.get(i).index().offset(id);
        if (offset >= 0) {
          Pack pack = packs.get(i);
          preferAgain(i);
          return pack.read(offset, limit);
        }
      }
      return loose.read(id, limit);
    } catch (EOFException | DataFormatException | IndexOutOfBoundsException e) {
      throw ObjectUnavailable.damaged();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + id, e);
    }
  }

  /** The size of an object's content in bytes. */
  public long size(ObjectId id) throws ObjectUnavailable {
    try {
      for (int i = 0; i < packs.size(); i++) {
        long offset = packs.get(i).index().offset(id);
        if (offset >= 0) {
          Pack pack = packs.get(i);
          preferAgain(i);
          return pack.size(offset);
        }
      }
      return loose.size(id);
    } catch (EOFException | DataFormatException | IndexOutOfBoundsException e) {
      throw ObjectUnavailable.damaged();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + id, e);
    }
  }

  /** Whether an object is here. */
  public boolean contains(ObjectId id) {
    try {
      return packs.stream().anyMatch(pack -> pack.index().offset(id) >= 0) || loose.contains(id);
    } catch (IndexOutOfBoundsException damaged) {
      return false;
    }
  }

  /** The ids that start with at least four hex digits: a few of them, where there are more. */
  public List<ObjectId> startingWith(String hex) throws IOException {
    TreeSet<ObjectId> found = new TreeSet<>();
    for (Pack pack : packs) {
      found.addAll(pack.index().startingWith(hex, 10));
    }
    found.addAll(loose.startingWith(hex, 10, format));
    return List.copyOf(found);
  }

  /** An object's neighbours lie in the same pack: look there first the next time. */
  private void preferAgain(int position) {
    if (position > 0) {
      Collections.swap(packs, 0, position);
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    for (Pack pack : packs) {
      pack.close();
    }
  }
}
