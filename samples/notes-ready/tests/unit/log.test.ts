import { expect, test } from "vitest";
import { createLog } from "@/lib/log";

function logged(write: (log: ReturnType<typeof createLog>) => void, level = "info"): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

test("a line has a time, a level, a service and a message", () => {
  const [line] = logged((log) => log.child({ requestId: "r1" }).warn("slow"));
  expect(line).toMatchObject({ level: "warn", service: "notes", msg: "slow", requestId: "r1" });
  expect(Date.parse(String(line?.time))).not.toBeNaN();
});

test("mail addresses are left out", () => {
  const lines = logged((log) => log.info({ user: { email: "a@notes.example" } }, "signed in"));
  expect(JSON.stringify(lines)).not.toContain("a@notes.example");
});

test("what is below the level is not written", () => {
  expect(logged((log) => log.debug("detail"))).toEqual([]);
});
