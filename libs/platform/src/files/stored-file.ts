/** A file as others see it. */
export interface StoredFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Media type, sniffed from the content where it can be. */
  type: string;
}

/** What a file belongs to, for instance `{ type: 'order', id }`. */
export interface FileSubject {
  type: string;
  id: string;
}
