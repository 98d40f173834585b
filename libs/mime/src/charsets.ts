import { analyse } from 'chardet';

// eslint-disable-next-line no-control-regex -- the escape character is what announces the charset
const ISO_2022_JP = /\u001b\$[@B]/;
const NON_ASCII = /[\u0080-\u{10ffff}]/u;

/** Bytes to text when they are valid in that charset, else null. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The charset that bytes without a trustworthy label are most likely in.
 * UTF-8 is tried first because other text is almost never valid UTF-8 by accident.
 */
export function guessCharset(bytes: Uint8Array, hints: readonly string[] = []): string {
  const text = decodeStrictly(bytes, 'utf-8');
  // Japanese in seven bits looks like ASCII with escape sequences (RFC 1468).
  if (text !== null) return ISO_2022_JP.test(text) ? 'iso-2022-jp' : 'utf-8';
  for (const hint of hints) {
    const hinted = decodeStrictly(bytes, hint);
    if (hinted !== null && NON_ASCII.test(hinted) && !/^(us-)?ascii$/i.test(hint)) return hint;
  }
  for (const { name } of analyse(bytes)) {
    if (name !== 'UTF-8' && decodeStrictly(bytes, name) !== null) return name.toLowerCase();
  }
  return 'windows-1252';
}

/** Decodes with the best guess; never throws, and loses nothing that any charset could express. */
export function decodeGuessing(bytes: Uint8Array, hints: readonly string[] = []): string {
  return new TextDecoder(guessCharset(bytes, hints)).decode(bytes);
}

/** HZ (RFC 1843): `~{` and `~}` bracket GB2312 written in seven bits. */
function decodeHz(text: string): string {
  return text
    .replace(/~\n/g, '')
    .replace(/~\{([\x21-\x7e\s]*?)(?:~\}|$)/g, (_, body: string) => decodeHighBit(body, 'gb2312'))
    .replace(/~~/g, '~');
}

// eslint-disable-next-line no-control-regex -- shift out and shift in are the brackets of this charset
const SHIFTED = /\u000e([^\u000f\n]*)(?:\u000f|(?=\n)|$)/g;

/** ISO-2022-KR (RFC 1557): SO … SI bracket KS C 5601 written in seven bits. */
function decodeIso2022Kr(text: string): string {
  return text.replaceAll('\u001b$)C', '').replace(SHIFTED, (_, body: string) => decodeHighBit(body, 'euc-kr'));
}

function decodeHighBit(body: string, charset: string): string {
  const bytes = Uint8Array.from(body, (char) => {
    const code = char.charCodeAt(0);
    return code > 0x20 && code < 0x7f ? code | 0x80 : code & 0xff;
  });
  return new TextDecoder(charset).decode(bytes);
}

/** UTF-7 (RFC 2152): `+` … `-` bracket base64 of UTF-16BE. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, body: string) => {
    if (body === '') return whole === '+-' ? '+' : whole;
    const bytes = Buffer.from(body, 'base64');
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  });
}

const SEVEN_BIT_CHARSETS: readonly [RegExp, (text: string) => string][] = [
  [/charset\s*=\s*"?hz-gb-2312/i, decodeHz],
  [/charset\s*=\s*"?iso-2022-kr/i, decodeIso2022Kr],
  [/charset\s*=\s*"?(?:unicode-1-1-|x-)?utf-?7\b/i, decodeUtf7],
];

/**
 * Charsets that TextDecoder refuses but that are plain ASCII bytes on the wire, so they survive
 * being read as something else and can be decoded afterwards.
 */
export function sevenBitDecoder(source: string): ((text: string) => string) | null {
  return SEVEN_BIT_CHARSETS.find(([label]) => label.test(source))?.[1] ?? null;
}
