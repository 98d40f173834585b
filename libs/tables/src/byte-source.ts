/** Where a file's bytes are: in memory, or in slices in a database. Read at random, as a ZIP's directory stands at its end. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number;
  /** @returns what is there of the asked for stretch */
  read(start: number, length: number): Promise<Uint8Array>;
}

const SLICE = 262_144;

export function bufferSource(content: Uint8Array): ByteSource {
  return { size: content.length, read: async (start, length) => content.subarray(start, start + length) };
}

export async function* slicesOf(source: ByteSource, start = 0, end = source.size): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += SLICE) yield await source.read(at, Math.min(SLICE, end - at));
}
