import { exits, type CliCommand } from "./cli.ts";

export const verify: CliCommand = {
  name: "verify",
  usage: "verify",
  summary: "核对台账的哈希链",
  words: [0, 0],
  async run({ err }) {
    err("这一版还没有哈希链，核对不了（not available yet: this version keeps no hash chain）");
    return exits.refused;
  },
};
