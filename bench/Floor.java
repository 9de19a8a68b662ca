import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.scan.ContentVisitor;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.git.scan.Edits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Makes every content of a repository once and looks at none. */
final class Floor {
  private static final Boolean SEEN = true;

  private Floor() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path inside = folder.resolve(".git");
    Path git = Files.isDirectory(inside) ? inside : folder;
    ContentWalk.of(ObjectDatabase.open(git.resolve("objects"), ObjectFormat.SHA1))
        .visit(Nothing::new);
  }

  private static final class Nothing implements ContentVisitor<Boolean> {
    @Override
    public Boolean whole(Supplier<ObjectId> id, MemorySegment content) {
      return SEEN;
    }

    @Override
    public Boolean changed(
        Supplier<ObjectId> id, MemorySegment content, Boolean before, Edits edits) {
      return SEEN;
    }

    @Override
    public void streamed(Supplier<ObjectId> id, InputStream content, long size)
        throws IOException {
      content.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void unseen(ObjectId id, ObjectUnavailable why) {
      // What is damaged costs nothing.
    }
  }
}
