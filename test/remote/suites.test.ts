import { afterAll, describe } from "vitest";
import { keepOfficesAt } from "../e2e/office.ts";
import { hranaPlaces } from "../hrana/offices.ts";

// The same suites that run on a file, with the ledger on a database server.
const places = await hranaPlaces();
keepOfficesAt((options) => places.open(options));
afterAll(() => places.close());

describe("on a database server: reports", async () => {
  await import("../e2e/report.test.ts");
});
describe("on a database server: the chat", async () => {
  await import("../e2e/chat.test.ts");
});
describe("on a database server: a day", async () => {
  await import("../e2e/story.test.ts");
});
