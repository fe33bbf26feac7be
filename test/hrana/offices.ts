import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOffice, type Place } from "../e2e/office.ts";
import { startHrana, type HranaServer } from "./server.ts";

/** Makes places on database servers: each office has one of its own, with the sample list where it wants it. */
export async function hranaPlaces(opened: (server: HranaServer) => void = () => {}): Promise<{
  open(options: { readonly isSample: boolean }): Promise<Place>;
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-hrana-"));
  const template = join(folder, "sample.db");
  const office = await openOffice({ databaseUrl: `file:${template}` });
  // Closing leaves one whole file behind, which is cheaper to copy than to fill over the wire.
  await office.store.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  await office.close();
  let count = 0;
  return {
    async open({ isSample }) {
      const path = join(folder, `office-${++count}.db`);
      if (isSample) await copyFile(template, path);
      const server = await startHrana({ path });
      opened(server);
      return { url: server.url, close: () => server.close() };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
