package dev.seatrial.git.objects;

/** Finds what differs between two trees without opening what is equal. */
public final class TreeDiff {
  /** The longest path that is followed; no file system has longer ones. */
  private static final int LONGEST_PATH = 4096;

  private static final int LARGEST_TREE = 32 << 20;

  /** Trees that hold each other many times over can spell more files than there are atoms. */
  private static final int MOST_STEPS = 400_000;

  /** Takes the differences in order of path. */
  public interface Receiver {
    /** A file that only the new tree has. */
    void added(String path, ObjectId id);

    /** A file that both have and that is not the same. */
    void modified(String path, ObjectId id);

    /** A file that only the old tree had. */
    void deleted(String path, ObjectId id);
  }

  private final ObjectReader reader;
  private final Receiver receiver;
  private final int mostSteps;
  private int steps;

  /** A comparison that reads trees here and tells this receiver. */
  public TreeDiff(ObjectReader reader, Receiver receiver) {
    this(reader, receiver, MOST_STEPS);
  }

  TreeDiff(ObjectReader reader, Receiver receiver, int mostSteps) {
    this.reader = reader;
    this.receiver = receiver;
    this.mostSteps = mostSteps;
  }

  /** Everything in a tree, as added. */
  public void all(ObjectId tree) throws ObjectUnavailable {
    everything(tree, "", true);
  }

  /** What makes the new tree of the old one. */
  public void between(ObjectId before, ObjectId after) throws ObjectUnavailable {
    if (!before.equals(after)) {
      compare(before, after, "");
    }
  }

  private void compare(ObjectId before, ObjectId after, String folder) throws ObjectUnavailable {
    TreeCursor was = cursor(before);
    TreeCursor is = cursor(after);
    boolean moreWas = was.next();
    boolean moreIs = is.next();
    while (moreWas || moreIs) {
      int order = !moreWas ? 1 : !moreIs ? -1 : was.compareName(is);
      if (order == 0 && !was.sameAs(is)) {
        change(was, is, folder);
      } else if (order < 0) {
        one(was, folder, false);
      } else if (order > 0) {
        one(is, folder, true);
      }
      moreWas = order <= 0 ? was.next() : moreWas;
      moreIs = order >= 0 ? is.next() : moreIs;
    }
  }

  private void change(TreeCursor was, TreeCursor is, String folder) throws ObjectUnavailable {
    if (was.isFolder() && is.isFolder()) {
      if (!was.id().equals(is.id())) {
        compare(was.id(), is.id(), inside(folder, is));
      }
    } else {
      receiver.modified(folder + is.name(), is.id());
    }
  }

  private void one(TreeCursor entry, String folder, boolean added) throws ObjectUnavailable {
    step();
    if (entry.isFolder()) {
      everything(entry.id(), inside(folder, entry), added);
    } else if (added) {
      receiver.added(folder + entry.name(), entry.id());
    } else {
      receiver.deleted(folder + entry.name(), entry.id());
    }
  }

  private void everything(ObjectId tree, String folder, boolean added) throws ObjectUnavailable {
    TreeCursor entries = cursor(tree);
    while (entries.next()) {
      one(entries, folder, added);
    }
  }

  private void step() throws ObjectUnavailable {
    steps++;
    if (steps > mostSteps) {
      throw ObjectUnavailable.tooMany();
    }
  }

  private static String inside(String folder, TreeCursor entry) throws ObjectUnavailable {
    String path = folder + entry.name() + "/";
    if (path.length() > LONGEST_PATH) {
      throw ObjectUnavailable.tooLarge(LONGEST_PATH);
    }
    return path;
  }

  private TreeCursor cursor(ObjectId tree) throws ObjectUnavailable {
    step();
    return new TreeCursor(reader.read(tree, ObjectType.TREE, LARGEST_TREE), reader.format());
  }
}
