import { fileTypeFromBuffer } from 'file-type';

/** Plain text kinds have no signature to sniff; they are believed, since they are only ever offered for download. */
const UNSNIFFABLE = /^(text\/(plain|csv|calendar)|application\/(json|xml))$/;

/** Office formats are ZIP inside; the declared type says which. */
const ZIP_BASED = /^application\/(vnd\.openxmlformats-officedocument\..+|vnd\.oasis\.opendocument\..+|epub\+zip)$/;

/** @returns the media type the content really has, `application/octet-stream` when it can't be told */
export async function sniffType(content: Uint8Array, declared: string): Promise<string> {
  const claimed = declared.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const sniffed = (await fileTypeFromBuffer(content))?.mime;
  if (sniffed === 'application/zip' && ZIP_BASED.test(claimed)) return claimed;
  if (sniffed) return sniffed;
  return UNSNIFFABLE.test(claimed) ? claimed : 'application/octet-stream';
}

/** Names come from anywhere: no path, no control or direction-changing characters, at most 200 characters. */
export function safeFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return [...clean].slice(-200).join('') || 'file';
}
