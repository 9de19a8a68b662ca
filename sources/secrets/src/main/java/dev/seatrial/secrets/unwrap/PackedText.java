package dev.seatrial.secrets.unwrap;

import dev.seatrial.secrets.text.Decoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Texts that were packed before they were written as letters, as releases keep their settings. */
public final class PackedText {
  private static final int MOST = 1 << 20;
  private static final int RATIO = 100;

  private PackedText() {}

  /** Whether letters that are base64 begin as what is packed does. */
  public static boolean beginsAt(byte[] content, int at, int end) {
    return end - at > 20
        && content[at] == 'H'
        && content[at + 1] == '4'
        && content[at + 2] == 's'
        && content[at + 3] == 'I';
  }

  /** The text, or as much of it as texts are packed to; empty where it is none. */
  public static Optional<byte[]> of(byte[] packed) {
    int most = Math.min(MOST, RATIO * packed.length);
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(packed, 0, packed.length))) {
      return Optional.of(in.readNBytes(most)).filter(Decoding::isText);
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}
