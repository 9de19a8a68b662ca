package dev.seatrial.controls.tests;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A database engine, as images, packages and addresses name it. */
enum Engine {
  POSTGRESQL(
      "PostgreSQL",
      "postgres|postgis|timescale|pgvector|supabase|neon|cockroach|pglite|\\bpg\\b|psycopg|asyncpg|pgx"),
  MYSQL("MySQL", "mysql|mariadb|percona|planetscale"),
  SQL_SERVER("SQL Server", "mssql|sql-?server|azure-sql"),
  ORACLE("Oracle", "oracle"),
  MONGODB("MongoDB", "mongo"),
  /** Files and memory: what stands in for a server, and serves small apps in earnest. */
  SQLITE("SQLite", "sqlite|libsql|turso|\\bd1\\b"),
  H2("H2", "\\bh2\\b|hsqldb|derby");

  private final String title;
  private final Pattern names;

  Engine(String title, String names) {
    this.title = title;
    this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
  }

  /** The engine that a name means. */
  static Optional<Engine> of(String name) {
    return Arrays.stream(values()).filter(e -> e.names.matcher(name).find()).findFirst();
  }

  /** Whether it has no server. */
  boolean isEmbedded() {
    return this == SQLITE || this == H2;
  }

  String title() {
    return title;
  }
}
