import type { Api, Call } from "./api.ts";
import { fieldsOf, listOf, wordOf } from "./json.ts";

/** More pages than any chat can have; a server that never ends its list is left alone. */
const maxPages = 200;

/** Reads a list page by page, as each page comes; a caller that has found what it wants stops reading. */
export async function* readPages<T>(api: Api, call: Call): AsyncGenerator<readonly T[]> {
  let token: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const query = { ...call.query, page_token: token };
    const data = fieldsOf((await api.call({ ...call, query }))["data"]);
    // Typed by the official SDK; what the fields hold is checked where it is used.
    yield listOf(data["items"]) as readonly T[];
    token = wordOf(data["page_token"]);
    if (data["has_more"] !== true || token === undefined) return;
  }
  api.log.warn("feishu_list_cut", { api: call.api, pages: maxPages });
}
