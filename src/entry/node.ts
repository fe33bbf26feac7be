import { readConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { serveNode } from "./serve-node.ts";

const config = readConfig(process.env);
const log = createLog({
  level: config.logLevel,
  write: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
});
await serveNode(config, log);
