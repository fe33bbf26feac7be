import { readFileSync, writeFileSync } from "node:fs";
import { commandTable, linesTable, withParts } from "./readme-parts.ts";

// Writes the parts of README.md that follow from the code: the table of commands and of example lines.
const path = new URL("../README.md", import.meta.url);
const before = readFileSync(path, "utf8");
writeFileSync(path, withParts(before, { commands: commandTable(), lines: linesTable() }));
