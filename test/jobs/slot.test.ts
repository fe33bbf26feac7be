import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Job } from "../../src/jobs/job.ts";
import { runDue } from "../../src/jobs/run-due.ts";
import { takeSlot } from "../../src/jobs/slot.ts";
import type { Log } from "../../src/ports.ts";
import { openOffice, type Office } from "../e2e/office.ts";

const SLOT = { name: "digest", slot: "2021-12-17T00:30:00.000Z" };
let office: Office;
/** Real time, as leases count it, and the timers that wait for it. */
let wallMs: number;
let waiting: { at: number; task: () => void }[];

beforeEach(async () => {
  office = await openOffice({ sample: false });
  wallMs = Date.now();
  waiting = [];
});
afterEach(() => office.close());

const wall = () => new Date(wallMs);
const process = (name: string) => ({
  ...office.runtime.jobDeps,
  newToken: () => name,
  timer(ms: number, task: () => void) {
    const one = { at: wallMs + ms, task };
    waiting.push(one);
    return () => void (waiting = waiting.filter((other) => other !== one));
  },
});
const take = (name: string) => takeSlot(process(name), SLOT, wall);

/** Moves real time on; what falls due on the way is done, down to the last write. */
async function pass(seconds: number): Promise<void> {
  for (const end = wallMs + seconds * 1000; wallMs < end;) {
    wallMs += 1000;
    const due = waiting.filter((one) => one.at <= wallMs);
    waiting = waiting.filter((one) => one.at > wallMs);
    for (const one of due) one.task();
    if (due.length > 0) await office.store.write(async () => {});
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const runs = async () => (await office.store.execute("select * from job_runs")).rows;

describe("takeSlot()", () => {
  test("gives a slot to one, and to nobody once it is done", async () => {
    const held = await take("first");
    expect(await take("second")).toBeNull();
    expect(await held!.finish("3 digests")).toBe(true);
    await pass(120);
    expect(await take("second")).toBeNull();
    expect(await runs()).toMatchObject([{ result: "3 digests", lease: null, lease_until: null }]);
  });

  test("keeps hold of a slot for as long as its work takes", async () => {
    const held = await take("first");
    await pass(300);
    expect(await take("second")).toBeNull();
    expect(await held!.finish("done")).toBe(true);
    expect(waiting).toEqual([]);
  });

  test("takes a dead one's slot over within half a minute, and the dead one writes nothing any more", async () => {
    const dead = await take("first");
    waiting = [];
    await pass(15);
    expect(await take("second")).toBeNull();
    await pass(10);
    const second = await take("second");
    expect(second).not.toBeNull();
    expect(await dead!.finish("too late")).toBe(false);
    await dead!.giveBack();
    expect(await runs()).toMatchObject([{ result: "running", lease: "second" }]);
    expect(await second!.finish("done")).toBe(true);
    expect(await runs()).toMatchObject([{ result: "done" }]);
  });

  test("gives back what failed, so that the next one may try", async () => {
    const held = await take("first");
    await held!.giveBack();
    expect(await take("second")).not.toBeNull();
  });
});

test("runDue() counts a run that failed, and runs its slot again", async () => {
  const ended: string[] = [];
  let isBroken = true;
  const job: Job = {
    name: "frail",
    dueAt: () => new Date(SLOT.slot),
    run() {
      if (isBroken) throw new Error("not today");
      return Promise.resolve("done");
    },
  };
  const told: string[] = [];
  const log: Log = {
    ...office.runtime.jobDeps.log,
    error: (event) => void told.push(event),
    with: () => log,
  };
  const deps = {
    ...process("one"),
    log,
    observe: (name: string, how: string) => void ended.push(`${name} ${how}`),
  };
  expect(await runDue(deps, [job], office.now(), wall)).toEqual([]);
  isBroken = false;
  expect(await runDue(deps, [job], office.now(), wall)).toEqual(["frail"]);
  expect(await runDue(deps, [job], office.now(), wall)).toEqual([]);
  expect(ended).toEqual(["frail failed", "frail done"]);
  expect(told).toEqual(["job_broken"]);
});
