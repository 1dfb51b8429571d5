package org.payersim.journal;

/** How values of one type are written and read. */
interface Shape {
  void write(Object value, ShapeWriter out);

  Object read(ShapeReader in);
}
