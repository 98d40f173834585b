import { TextDecoder } from 'node:util';
import { piecesOf } from '../byte-source.js';

/** Whether bytes that come one after the other are UTF-8. */
export class Utf8Check {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private sound = true;

  /** @returns whether all so far may be */
  add(bytes: Uint8Array): boolean {
    for (const piece of piecesOf(bytes)) this.sound &&= this.decodes(piece, true);
    return this.sound;
  }

  /** @returns whether all of them are: none is left of a character that was cut */
  end(): boolean {
    return (this.sound &&= this.decodes(new Uint8Array(), false));
  }

  private decodes(bytes: Uint8Array, stream: boolean): boolean {
    try {
      this.decoder.decode(bytes, { stream });
      return true;
    } catch {
      return false;
    }
  }
}
