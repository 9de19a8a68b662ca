package dev.seatrial.secrets.unwrap;

/** Takes what is found inside a content, one text after the other. */
public interface Finds {

  /** What a text is taken from. */
  enum Kind {
    /** Written by people or programs. */
    TEXT,
    /** The readable parts of what is none, one on each line. */
    STRINGS
  }

  /** A text begins. */
  void begin(Where where, Kind kind);

  /**
   * A part of it.
   *
   * @param from where the part begins; before it stands what was given before
   * @param to where it ends; behind it stands some of what will be given next
   * @param end where that ends
   * @param offset where in the text the array begins
   */
  void part(byte[] content, int from, int to, int end, int offset);

  /** The text ends. */
  void end();

  /**
   * A file that holds a private key and is no text.
   *
   * @param locked whether a password is needed to use it
   */
  void key(Where where, boolean locked, byte[] content);

  /** Something that is not searched, being a picture, a film, a sound or a font. */
  void media();

  /** Something that could not be searched. */
  void unopened(Unopened why);
}
