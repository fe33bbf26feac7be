import type { Api, Call } from "./gate.ts";
import type { Hub } from "./hub.ts";
import { refuse } from "./refused.ts";
import type { StoredFile } from "./world.ts";

const WRITE = ["im:resource", "im:resource:upload"];
const READ = ["im:message", "im:message:readonly", "im:resource"];
const MB = 1024 * 1024;
const FILE_TYPES = ["opus", "mp4", "pdf", "doc", "xls", "ppt", "stream"];

/** Uploads of the app, its downloads of them, and files that came with a message. */
export function fileApis(hub: Hub): Api[] {
  const { world } = hub;

  const keep = async (file: unknown, kind: "image" | "file", name: string): Promise<string> => {
    if (!(file instanceof Blob)) refuse(234001, "Invalid request param.");
    if (file.size === 0) refuse(234010, "File's size can't be 0.");
    if (file.size > (kind === "image" ? 10 : 30) * MB)
      refuse(234006, "The file size exceed the max value.");
    const bytes = Buffer.from(await file.arrayBuffer());
    if (kind === "image" && !isImage(bytes)) refuse(234011, "Can't recognize the image format.");
    const key = hub.newId(kind === "image" ? "img_" : "file_");
    const mime = file.type || "application/octet-stream";
    const base64 = bytes.toString("base64");
    world.apply({ do: "file", file: { key, kind, name, mime, base64, isApps: true } });
    return key;
  };
  const own = ({ param }: Call): Response => {
    const file = world.files.get(param("key"));
    if (!file) return refuse(234001, "Invalid request param.");
    if (!file.isApps) refuse(234008, "The app is not the resource sender.");
    return bytesOf(file);
  };

  return [
    {
      name: "im.image.create",
      method: "POST",
      path: "/open-apis/im/v1/images",
      scopes: WRITE,
      run: async ({ c }) => {
        const form = await c.req.formData();
        if (!["message", "avatar"].includes(textOf(form, "image_type")))
          refuse(234001, "Invalid request param: image_type");
        return { image_key: await keep(form.get("image"), "image", "image") };
      },
    },
    {
      name: "im.file.create",
      method: "POST",
      path: "/open-apis/im/v1/files",
      scopes: WRITE,
      run: async ({ c }) => {
        const form = await c.req.formData();
        const name = textOf(form, "file_name");
        if (!FILE_TYPES.includes(textOf(form, "file_type")) || name === "")
          refuse(234001, "Invalid request param: file_type, file_name");
        return { file_key: await keep(form.get("file"), "file", name) };
      },
    },
    {
      name: "im.image.get",
      method: "GET",
      path: "/open-apis/im/v1/images/:key",
      scopes: ["im:resource"],
      run: own,
    },
    {
      name: "im.file.get",
      method: "GET",
      path: "/open-apis/im/v1/files/:key",
      scopes: ["im:resource"],
      run: own,
    },
    {
      name: "im.message.resource",
      method: "GET",
      path: "/open-apis/im/v1/messages/:id/resources/:key",
      scopes: READ,
      run: ({ param, query }) => {
        const message =
          world.messages.get(param("id")) ?? refuse(234001, "Invalid request param: message_id");
        if (!world.chats.get(message.chatId)?.hasBot) refuse(234004, "The app is not in the chat.");
        if (message.type === "interactive") refuse(234043, "Unsupported message type.");
        const file = world.files.get(param("key"));
        if (!file || !message.content.includes(`"${file.key}"`))
          return refuse(234003, "File not in msg.");
        if (query("type") !== file.kind) refuse(234001, "Invalid request param: type");
        return bytesOf(file);
      },
    },
  ];
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function bytesOf(file: StoredFile): Response {
  const bytes = Buffer.from(file.base64, "base64");
  const name = encodeURIComponent(file.name);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": file.mime,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
}

function isImage(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString("latin1");
  return /^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM|RIFF....WEBP|II\*|MM)/s.test(head);
}
