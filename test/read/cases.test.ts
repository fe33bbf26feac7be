import { describe, expect, it } from "vitest";

import * as carried from "./cases/carried.ts";
import * as fifth from "./cases/fifth.ts";
import * as fourth from "./cases/fourth.ts";
import * as more from "./cases/more.ts";
import * as others from "./cases/others.ts";
import * as reports from "./cases/reports.ts";
import * as seventh from "./cases/seventh.ts";
import * as eighth from "./cases/eighth.ts";
import * as ninth from "./cases/ninth.ts";
import * as tenth from "./cases/tenth.ts";
import * as eleventh from "./cases/eleventh.ts";
import * as twelfth from "./cases/twelfth.ts";
import * as fourteenth from "./cases/fourteenth.ts";
import * as thirteenth from "./cases/thirteenth.ts";
import * as sixth from "./cases/sixth.ts";
import * as third from "./cases/third.ts";
import { read, settled } from "./fixture.ts";

describe("readMessage()", () => {
  for (const [name, list] of [
    ...Object.entries(carried),
    ...Object.entries(reports),
    ...Object.entries(others),
    ...Object.entries(more),
    ...Object.entries(third),
    ...Object.entries(fourth),
    ...Object.entries(fifth),
    ...Object.entries(sixth),
    ...Object.entries(fourteenth),
    ...Object.entries(thirteenth),
    ...Object.entries(twelfth),
    ...Object.entries(eleventh),
    ...Object.entries(tenth),
    ...Object.entries(ninth),
    ...Object.entries(eighth),
    ...Object.entries(seventh),
  ]) {
    it.each(list.map((one) => [one[0], one] as const))(
      `reads ${name}: %s`,
      (text, [, kind, project, meant]) => {
        expect(settled(read(text))).toEqual(settled({ kind, project, expect: meant }));
      },
    );
  }
});
