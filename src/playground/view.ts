import type { FeishuDouble } from "./feishu/double.ts";
import type { Delivery } from "./feishu/delivery.ts";
import type { ApiCall } from "./feishu/hub.ts";
import type { Chat, Message, Named, Person, StoredFile } from "./feishu/world.ts";
import type { MovableClock } from "./clock.ts";

/** A message as the page draws it. */
export interface MessageView {
  readonly messageId: string;
  readonly chatId: string;
  readonly rootId?: string;
  readonly parentId?: string;
  readonly threadId?: string;
  readonly type: string;
  readonly senderId: string;
  readonly isBot: boolean;
  readonly at: number;
  /** The parsed content: `text`, a card, a post, or a file's key and name. Null once recalled. */
  readonly content: Readonly<Record<string, unknown>> | null;
  readonly mentions: readonly Named[];
  readonly rings: readonly string[];
  readonly versions: number;
  readonly readBy: readonly string[];
  readonly urged: readonly string[];
}

export interface CommandHint {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly example: string;
}

export interface ClockView {
  readonly at: number;
  readonly isStopped: boolean;
  readonly isMoved: boolean;
  readonly isMoving: boolean;
}

/** Rows of the product's database by the table's name. */
export type Trace = Readonly<Record<string, readonly object[]>>;

/** A post, who holds it, and the line that gives it to somebody (whose name is put behind). */
export interface PostView {
  readonly place: string;
  readonly post: string;
  readonly holders: readonly string[];
  readonly deputies: readonly string[];
  /** Several people hold it at once. */
  readonly isShared: boolean;
  readonly line: string;
}

/** The roster and a month of the work calendar. */
export interface OfficeView {
  /** Who may change them. */
  readonly admin: string;
  readonly today: string;
  readonly month: string;
  readonly days: readonly {
    readonly day: string;
    readonly isWorkday: boolean;
    readonly isWeekday: boolean;
  }[];
  readonly posts: readonly PostView[];
}

/** One step of the guided round: who says what where, or where the clock goes. */
export interface TourStep {
  readonly title: string;
  readonly why: string;
  readonly by?: string;
  /** A group's id, or `direct` for the person's direct chat with the bot. */
  readonly chatId?: string;
  readonly text?: string;
  readonly move?: string;
  /** Only opens the chat, to look at what has happened there. */
  readonly isLook?: boolean;
  /** Past the first minute: for whoever wants to see more. */
  readonly isMore?: boolean;
}

export interface Snapshot {
  readonly bot: { readonly openId: string; readonly name: string };
  readonly people: readonly Person[];
  readonly chats: readonly Chat[];
  readonly messages: readonly MessageView[];
  readonly clock: ClockView;
  readonly tour: readonly TourStep[];
  readonly commands: readonly CommandHint[];
  readonly timeZone: string;
  /** Why the clock stands where it does, in one line. */
  readonly clockNote: string;
  /** How many events had been sent by then. */
  readonly told: number;
}

/** What the page is told without asking. */
export type PageEvent =
  | { readonly kind: "message"; readonly message: MessageView }
  | { readonly kind: "chat"; readonly chat: Chat }
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "clock"; readonly clock: ClockView }
  | { readonly kind: "call"; readonly call: CallView }
  | { readonly kind: "delivery"; readonly delivery: DeliveryView }
  | { readonly kind: "reset" };

export type CallView = ApiCall;
export type DeliveryView = Delivery;

/** A file that the app sent bears its name only in the upload; the client shows it all the same. */
function contentOf(
  { type, content }: Message,
  files: ReadonlyMap<string, StoredFile>,
): Readonly<Record<string, unknown>> {
  const parsed = JSON.parse(content) as Readonly<Record<string, unknown>>;
  if (type !== "file" || parsed["file_name"] !== undefined) return parsed;
  return { ...parsed, file_name: files.get(String(parsed["file_key"]))?.name ?? "" };
}

export function viewMessage(message: Message, files: ReadonlyMap<string, StoredFile>): MessageView {
  const { messageId, chatId, rootId, parentId, threadId, type, senderId } = message;
  return {
    messageId,
    chatId,
    ...(rootId && { rootId }),
    ...(parentId && { parentId }),
    ...(threadId && { threadId }),
    type,
    senderId,
    isBot: message.senderKind === "app",
    at: message.createdAt,
    content: message.isRecalled ? null : contentOf(message, files),
    mentions: message.mentions,
    rings: message.rings,
    versions: message.versions,
    readBy: Object.keys(message.reads),
    urged: Object.keys(message.urged),
  };
}

export function viewClock(clock: MovableClock, isMoving: boolean): ClockView {
  const { aheadMs, stoppedAt } = clock.state();
  return {
    at: clock.now().getTime(),
    isStopped: stoppedAt !== null,
    isMoved: stoppedAt !== null || Math.abs(aheadMs) > 1000,
    isMoving,
  };
}

/** Everything that the page draws on its first look. */
export function takeSnapshot(
  double: FeishuDouble,
  clock: ClockView,
  fixed: Pick<Snapshot, "tour" | "commands" | "timeZone" | "clockNote" | "told">,
): Snapshot {
  return {
    bot: { openId: double.app.botOpenId, name: double.app.botName },
    people: [...double.world.people.values()],
    chats: [...double.world.chats.values()],
    messages: [...double.world.messages.values()].map((one) =>
      viewMessage(one, double.world.files),
    ),
    clock,
    ...fixed,
  };
}
