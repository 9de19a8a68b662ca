import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";

const MIGRATIONS = "supabase/migrations";

/** A database of its own on the server at TEST_DATABASE_URL, with every migration applied in order. */
export async function freshDatabase(name: string): Promise<Client> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    throw new Error("TEST_DATABASE_URL is not set; CONTRIBUTING.md says how to start a server");
  }
  const server = new Client({ connectionString: url });
  await server.connect();
  await server.query(`drop database if exists ${name}`);
  await server.query(`create database ${name}`);
  await server.end();

  const address = new URL(url);
  address.pathname = name;
  const database = new Client({ connectionString: address.href });
  await database.connect();
  await database.query(await readFile("tests/integration/stand-in.sql", "utf8"));
  for (const file of (await readdir(MIGRATIONS)).sort()) {
    await database.query(await readFile(join(MIGRATIONS, file), "utf8"));
  }
  return database;
}

/** Runs something as a signed-in person, or as nobody, and takes back what it did. */
export async function as<T>(database: Client, person: string | null, act: () => Promise<T>): Promise<T> {
  await database.query("begin");
  try {
    await database.query("select set_config('request.jwt.claim.sub', $1, true)", [person ?? ""]);
    await database.query(`set local role ${person ? "authenticated" : "anon"}`);
    return await act();
  } finally {
    await database.query("rollback");
  }
}
