import { describe, expect, test } from "vitest";
import { classOf, type CodeClass, isTokenCode, refusalOf } from "../../src/feishu/codes.ts";

const answered = { status: 400, msg: "m", isSend: true } as const;

describe("refusalOf()", () => {
  test.each<[number, CodeClass]>([
    [99991400, "later"],
    [230020, "later"],
    [11232, "later"],
    [11233, "later"],
    [11247, "later"],
    [232019, "later"],
    [1000004, "later"],
    [230023, "later"],
    [2200, "internal"],
    [1500, "internal"],
    [5000, "internal"],
    [230049, "internal"],
    [99991663, "token"],
    [99991668, "token"],
    [99991677, "token"],
    [99991662, "config"],
    [99991672, "config"],
    [99991401, "config"],
    [99991403, "config"],
    [230027, "config"],
    [41050, "config"],
    [230002, "closed"],
    [230006, "closed"],
    [230013, "closed"],
    [230018, "closed"],
    [230029, "closed"],
    [230035, "closed"],
    [230053, "closed"],
    [232009, "closed"],
    [230011, "gone"],
    [230019, "gone"],
    [230031, "gone"],
    [230052, "gone"],
    [230098, "gone"],
    [230110, "gone"],
    [230099, "card"],
    [230025, "card"],
    [11246, "card"],
    [200550, "card"],
    [230001, "bug"],
    [230034, "bug"],
    [230028, "bug"],
  ])("draws from %d what its class %s means", (code, kind) => {
    expect(classOf(code)).toBe(kind);
    const refusal = refusalOf({ ...answered, code });
    expect(refusal.canRetry).toBe(kind === "later" || kind === "internal" || kind === "token");
    expect(refusal.isOutcomeUnknown ?? false).toBe(kind === "internal");
    expect(refusal.isCardFault ?? false).toBe(kind === "card");
    expect(refusal.isChatClosed ?? false).toBe(kind === "closed");
  });

  test("tells a card's fault from the platform's own under one code", () => {
    const own = refusalOf({ ...answered, code: 11246, msg: "Service Internal Error" });
    expect(own).toMatchObject({ canRetry: true, isOutcomeUnknown: true });
    expect(refusalOf({ ...answered, code: 11246 })).toMatchObject({ canRetry: false });
  });

  test.each([
    ["a code nobody names", { code: 987654, status: 400 }, { code: 987654, canRetry: false }],
    [
      "a code nobody names from a failing server",
      { code: 987654, status: 500 },
      { canRetry: true, isOutcomeUnknown: true },
    ],
    ["no code with HTTP 403", { code: undefined, status: 403 }, { code: 403, canRetry: false }],
    [
      "no code with HTTP 504",
      { code: undefined, status: 504 },
      { code: 504, canRetry: true, isOutcomeUnknown: true },
    ],
    ["a limit known by HTTP 429 alone", { code: 987654, status: 429 }, { canRetry: true }],
    ["a limit's wait", { code: 230020, resetSeconds: 3 }, { retryAfterMs: 3000 }],
    [
      "too many unread urgent messages",
      { code: 230023, resetSeconds: 3 },
      { retryAfterMs: 3_600_000 },
    ],
  ])("reads %s", (_title, over, want) => {
    expect(refusalOf({ ...answered, ...over })).toMatchObject(want);
  });

  test("leaves no doubt over a call that sends nothing", () => {
    expect(refusalOf({ ...answered, isSend: false, code: 2200 }).isOutcomeUnknown).toBeUndefined();
  });
});

test.each([
  [99991663, true],
  [99991664, true],
  [99991665, true],
  [99991671, true],
  [99991668, false],
  [230002, false],
])("isTokenCode() says of %d: %s", (code, want) => {
  expect(isTokenCode(code)).toBe(want);
});
