import { readConfig } from "../config.ts";
import { ConfigError, StoreBusyError, StoreUnwritableError } from "../errors.ts";
import { exits, UsageError, type CliCommand, type Exit, type World } from "./cli.ts";
import { backup } from "./backup.ts";
import { doctor } from "./doctor.ts";
import { exportList } from "./export.ts";
import { importFile } from "./import.ts";
import { job } from "./job.ts";
import { migrate } from "./migrate.ts";
import { query } from "./query.ts";
import { read } from "./read.ts";
import { replay } from "./replay.ts";
import { restore } from "./restore.ts";
import { setup } from "./setup.ts";
import { verify } from "./verify.ts";

/** Every operator's command, in the order in which help lists them. */
export const cliCommands: readonly CliCommand[] = [
  doctor,
  migrate,
  importFile,
  exportList,
  job,
  setup,
  verify,
  backup,
  restore,
  replay,
  read,
  query,
];

/** Runs one command line; results go to `out`, everything else to `err`. */
export async function runCli(argv: readonly string[], world: World): Promise<Exit> {
  const [name, ...rest] = argv;
  if (name === undefined || /^(help|-h|--help)$/.test(name)) {
    for (const line of usageLines()) (name === undefined ? world.err : world.out)(line);
    return name === undefined ? exits.usage : exits.done;
  }
  const command = cliCommands.find((one) => one.name === name);
  if (!command) {
    world.err(`没有「${name}」这个命令（no such command）`);
    for (const line of usageLines()) world.err(line);
    return exits.usage;
  }
  try {
    const { words, flags } = readArguments(command, rest);
    const config = readConfig(world.env);
    return await command.run({ ...world, config, log: world.createLog(config), words, flags });
  } catch (error) {
    if (error instanceof UsageError) {
      if (error.message) world.err(error.message);
      world.err(`用法 usage: npm run cli -- ${command.usage}`);
      return exits.usage;
    }
    if (error instanceof ConfigError) {
      for (const fault of error.faults) (name === "doctor" ? world.out : world.err)(fault);
      return exits.environment;
    }
    if (error instanceof StoreUnwritableError) {
      world.err(
        "数据库写不进：磁盘满了、坏了或没有写的权限，看 npm run cli -- doctor（the database takes no writes: disk full, failing or read-only）",
      );
      return exits.refused;
    }
    if (error instanceof StoreBusyError) {
      world.err("数据库正忙，请稍后再试（the database is busy, try again）");
      return exits.refused;
    }
    throw error;
  }
}

function usageLines(): string[] {
  const width = Math.max(...cliCommands.map((one) => one.usage.length));
  return [
    "npm run cli -- …",
    ...cliCommands.map((one) => `  ${one.usage.padEnd(width)}  ${one.summary}`),
  ];
}

function readArguments(
  command: CliCommand,
  args: readonly string[],
): { words: string[]; flags: Map<string, string | true> } {
  const words: string[] = [];
  const flags = new Map<string, string | true>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    const match = /^--([a-z-]+)(?:=(.*))?$/.exec(arg);
    if (!match) {
      words.push(arg);
      continue;
    }
    const [, flag = "", inline] = match;
    if (command.valued?.includes(flag)) {
      const value = inline ?? args[++at];
      if (value === undefined || value === "") throw new UsageError(`--${flag} 后面要写值`);
      flags.set(flag, value);
    } else if (command.bare?.includes(flag) && inline === undefined) flags.set(flag, true);
    else throw new UsageError(`没有 --${flag} 这个选项（unknown option）`);
  }
  const [least, most] = command.words;
  if (words.length < least || words.length > most) throw new UsageError("");
  return { words, flags };
}
