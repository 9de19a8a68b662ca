package dev.seatrial.gate.memory;

import java.io.IOException;

/**
 * How values of one type are written and read. What is read is never asked what it is: the type
 * that is wanted says so, and only records, enums and plain values can come of it.
 */
interface Shape {
  void write(Object value, Sink out) throws IOException;

  Object read(Spring in) throws IOException;
}
