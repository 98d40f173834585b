/** Where a file's bytes are: in memory, or in slices in a database. Read at random, as a ZIP's directory stands at its end. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number;
  /** Whether all of it is valid UTF-8; undefined when nobody looked yet. */
  readonly utf8?: boolean | undefined;
  /** @returns what is there of the asked for stretch */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** Texts of more than 128 KiB are kept apart by V8 and thrown away late, and bytes may come as hexadecimal digits. */
const SLICE = 49_152;
/** Bytes that are decoded at once. */
const PIECE = 24_576;

export function bufferSource(content: Uint8Array): ByteSource {
  return { size: content.length, read: async (start, length) => content.subarray(start, start + length) };
}

export async function* slicesOf(source: ByteSource, start = 0, end = source.size): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += SLICE) yield await source.read(at, Math.min(SLICE, end - at));
}

export function* piecesOf(slice: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < slice.length; at += PIECE) yield slice.subarray(at, at + PIECE);
}
