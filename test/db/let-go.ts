import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * The driver lets go of a closed connection's file only when its statements are collected. A command line ends before
 * that matters; a test that runs several of them in its own process asks for it here.
 */
export async function letGoOfFiles(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
