/** The frames of the platform's long connection (pbbp2): just enough of protobuf to speak them. */
export interface Frame {
  readonly seqId: number;
  readonly logId: number;
  readonly service: number;
  /** 0 control, 1 data. */
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

const utf8 = new TextEncoder();

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const field = (number: number, bytes: ArrayLike<number>): number[] => [
  number * 8 + 2,
  ...varint(bytes.length),
  ...Array.from(bytes),
];

/** Writes a frame. Required fields are written even where they are zero. */
export function writeFrame(frame: Frame): Uint8Array {
  const numbers = [frame.seqId, frame.logId, frame.service, frame.method];
  return Uint8Array.from([
    ...numbers.flatMap((value, index) => [(index + 1) * 8, ...varint(value)]),
    ...Object.entries(frame.headers).flatMap(([key, value]) =>
      field(5, [...field(1, utf8.encode(key)), ...field(2, utf8.encode(value))]),
    ),
    ...(frame.payload.length > 0 ? field(8, frame.payload) : []),
  ]);
}

/** Reads a frame; throws where it is none. */
export function readFrame(bytes: Uint8Array): Frame {
  const numbers = [0, 0, 0, 0];
  const headers: Record<string, string> = {};
  let payload: Uint8Array = new Uint8Array();
  for (const { number, value } of fieldsIn(bytes)) {
    if (typeof value === "number") numbers[number - 1] = value;
    else if (number === 5) {
      const [key, word] = [...fieldsIn(value)].map((one) =>
        Buffer.from(one.value as Uint8Array).toString("utf8"),
      );
      headers[key!] = word!;
    } else if (number === 8) payload = value;
  }
  const [seqId, logId, service, method] = numbers as [number, number, number, number];
  return { seqId, logId, service, method, headers, payload };
}

function* fieldsIn(bytes: Uint8Array): Generator<{ number: number; value: number | Uint8Array }> {
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error("Cannot read the frame: it ends too early");
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = readVarint();
    const first = readVarint();
    if (tag % 8 === 0) yield { number: tag >> 3, value: first };
    else {
      yield { number: tag >> 3, value: bytes.subarray(at, at + first) };
      at += first;
    }
  }
}
