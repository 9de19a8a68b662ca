package dev.seatrial.project.schema;

/** The name of a table with its schema. */
record TableName(String schema, String table) {
  static final String PUBLIC = "public";

  boolean isPublic() {
    return schema.equals(PUBLIC);
  }
}
