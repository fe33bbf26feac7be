/** A call that the platform turns down: a code, a message, and the HTTP status it travels with. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: number, msg: string, status = 400, headers: Record<string, string> = {}) {
    super(msg);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** Turns the call down; the platform's page on error codes names each of them. */
export function refuse(code: number, msg: string, status?: number): never {
  throw new Refused(code, msg, status);
}

/** Turns a card down the way the platform does: 230099 with a sub-code inside the message. */
export function refuseCard(subCode: number, why: string, path: string): never {
  throw new Refused(
    230099,
    `Failed to create card content, ext=ErrCode: ${subCode}; ErrMsg: ${why}; ErrPath: ${path}; `,
  );
}
