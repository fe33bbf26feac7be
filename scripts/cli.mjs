// `npm run cli -- COMMAND …`: bundles what changed and runs one of the operator's commands.
import { run } from "./build.mjs";

await run("cli");
