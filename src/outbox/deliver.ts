import { addBurden } from "../../db/queries/burdens.ts";
import type { Letter } from "../../db/queries/letters.ts";
import type { Tx } from "../../db/store.ts";
import { mentionedIn, type Card } from "../card.ts";
import type { Address, Clock, Log, PastMessage, Platform } from "../ports.ts";
import type { Deliver, Delivered, LookUp } from "./drain.ts";
import { enqueue } from "./enqueue.ts";
import type { Body, Then } from "./letter.ts";

export interface DeliverDeps {
  readonly platform: Platform;
  /** Words the letter from what is true now; null where there is nothing to say any more. */
  readonly render: (body: Body) => Promise<Card | null>;
  /** The card as somebody gets it who is mentioned and not in the group: the same, and why; the card itself unless told. */
  readonly wordCopy?: (body: Body, card: Card, openId: string) => Card;
  /** What is written down with the sent mark, by the letter's `then`. */
  readonly afterSent: (
    tx: Tx,
    then: Then,
    sent: { messageId: string; chatId: string },
    now: Date,
  ) => Promise<void>;
  /** Fetches a file and decides what follows from it. */
  readonly fetchFile: (letter: Letter) => Promise<Delivered>;
  /** Makes a file and sends it. */
  readonly sendFile: (letter: Letter) => Promise<Delivered>;
  /** The office day of a moment: messages are counted per person and day. */
  readonly dayOf?: (at: Date) => string;
  readonly wall: Clock;
  readonly log: Log;
}

const MEMBERS_FRESH_MS = 60_000;

/** Makes the function that carries one letter to the platform. */
export function createDeliver(deps: DeliverDeps): Deliver {
  const { platform } = deps;
  const membersOf = rememberMembers(deps);

  return async (letter) => {
    if (letter.kind === "fetch") return await deps.fetchFile(letter);
    if (letter.kind === "file") return await deps.sendFile(letter);
    if (letter.kind === "urge") {
      await platform.urge(letter.targetId!, [letter.openId!]);
      return {};
    }
    const body = letter.body as unknown as Body;
    const card = await deps.render(body);
    if (!card) return {};
    const address = addressOf(letter);
    const rung = mentionedIn(card);
    const present = rung.length > 0 && letter.chatId ? await membersOf(letter.chatId) : null;
    const absent = present ? rung.filter((openId) => !present.has(openId)) : [];
    const sent = await platform.send(address, card, {
      uuid: letter.uuid,
      asText: letter.asText,
      canRing: (openId) => !absent.includes(openId),
    });
    return {
      ...sent,
      note: async (tx, now) => {
        if (body.then)
          await deps.afterSent(
            tx,
            thenFor(body.then, (id) => !absent.includes(id)),
            sent,
            now,
          );
        for (const openId of absent) {
          const copy = deps.wordCopy?.(body, card, openId) ?? card;
          await sendInPrivate(tx, letter, body, copy, openId, now);
        }
        if (deps.dayOf && letter.kind !== "card")
          await countReached(
            tx,
            letter,
            rung.filter((id) => !absent.includes(id)),
            deps.dayOf(now),
          );
      },
    };
  };
}

/** Whoever is named but not in the group hears of it in private, with the same card. */
async function sendInPrivate(
  tx: Tx,
  letter: Letter,
  body: Body,
  card: Card,
  openId: string,
  now: Date,
): Promise<void> {
  const { issueCard: _, ...then } = thenFor(body.then ?? {}, (id) => id === openId);
  await enqueue(
    tx,
    {
      key: `${letter.key}:private:${openId}`,
      to: { kind: "person", openId },
      subject: letter.subject,
      priority:
        letter.priority === 1 ? "escalation" : letter.priority === 2 ? "digest" : "reminder",
      body: { card, then },
    },
    now,
  );
}

/** What is written down for one copy of a letter: the strong notice goes to whoever gets this copy. */
function thenFor(then: Then, isHere: (openId: string) => boolean): Then {
  return then.urge ? { ...then, urge: then.urge.filter(isHere) } : then;
}

/** The burden account: whom this letter reached, in private or by a mention. */
async function countReached(
  tx: Tx,
  letter: Letter,
  rung: readonly string[],
  day: string,
): Promise<void> {
  const kind =
    (["answer", "escalation", "digest", "reminder"] as const)[letter.priority] ?? "reminder";
  if (letter.openId !== null) {
    await addBurden(tx, { day, openId: letter.openId, kind, form: "private" });
    return;
  }
  // Whoever is mentioned in an answer to somebody else was not asked whether he wants it.
  for (const openId of rung)
    await addBurden(tx, {
      day,
      openId,
      kind: kind === "answer" ? "escalation" : kind,
      form: "mention",
    });
}

function addressOf(letter: Letter): Address {
  switch (letter.kind) {
    case "reply":
      return {
        to: "reply",
        messageId: letter.targetId!,
        chatId: letter.chatId!,
        inThread: letter.inThread,
      };
    case "card":
      return { to: "card", messageId: letter.targetId!, chatId: letter.chatId! };
    case "person":
      return { to: "person", openId: letter.openId! };
    default:
      return { to: "chat", chatId: letter.chatId! };
  }
}

/** Members of a chat, asked once a minute; null where the platform does not tell: then everybody may be rung. */
function rememberMembers({ platform, wall, log }: DeliverDeps) {
  const known = new Map<string, { at: number; ids: Promise<ReadonlySet<string> | null> }>();
  return (chatId: string): Promise<ReadonlySet<string> | null> => {
    const had = known.get(chatId);
    const at = wall().getTime();
    if (had && at - had.at < MEMBERS_FRESH_MS) return had.ids;
    const ids = platform.members(chatId).then(
      (members) => new Set(members.map((one) => one.openId)) as ReadonlySet<string>,
      (error: unknown) => {
        log.warn("members_unknown", { chatId, error });
        return null;
      },
    );
    known.set(chatId, { at, ids });
    return ids;
  };
}

/** Makes the look-up of a letter whose answer was lost, in the history of the chat it went to. */
export function createLookUp(
  platform: Platform,
  now: Clock,
  render: (body: Body) => Promise<Card | null>,
): LookUp {
  return async (letter) => {
    if (!letter.chatId || !letter.unknownSince || letter.kind === "card") return null;
    const from = new Date(letter.unknownSince.getTime() - 120_000);
    const past = await platform.history(letter.chatId, from, now());
    const own = past.filter((one) => one.isOwn);
    if (letter.kind === "reply") return sentAs(own.find((one) => one.parentId === letter.targetId));
    const card = await render(letter.body as unknown as Body);
    return card ? sentAs(own.find((one) => one.text.includes(card.title))) : null;
  };
}

function sentAs(match: PastMessage | undefined): { messageId: string; chatId: string } | null {
  return match ? { messageId: match.messageId, chatId: match.chatId } : null;
}
