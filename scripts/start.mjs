// `npm start`: bundles what changed and serves, in this very process, so signals and exit codes are its own.
import { run } from "./build.mjs";

await run("node");
