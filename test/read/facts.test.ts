import { expect, it } from "vitest";

import { readFacts } from "../../src/domain/read/fact/facts.ts";
import { prepare } from "../../src/domain/read/token/prepare.ts";
import { lexicon, now } from "./fixture.ts";

it.each([
  ["签约2户，累计24户", ["2户", "24户"]],
  ["签约2户，最后一户腾房，房子也拆了", ["2户", "一户", "拆了", "一户"]],
  ["剩3户，今天拿下1户，还有2户", ["1户", "2户"]],
])("tells of each fact of %s by which words it was told", (text, words) => {
  const message = prepare(text, lexicon, { now });
  const { facts, places } = readFacts(message.tokens, message.text);
  const told = places.map((place) => message.tokens[place]!);
  expect(facts).toHaveLength(words.length);
  expect(told.map(({ start, end }) => message.text.slice(start, end))).toEqual(words);
});
