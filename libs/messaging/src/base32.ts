const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 base32 without padding, in lower case: survives mail systems that fold the case of local parts. */
export function toBase32(hex: string): string {
  let bits = '';
  for (const digit of hex) bits += parseInt(digit, 16).toString(2).padStart(4, '0');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[parseInt(group.padEnd(5, '0'), 2)] ?? '').join('');
}

/** @param hexDigits how many of them there were; null when the text is not what `toBase32` makes of so many */
export function fromBase32(text: string, hexDigits: number): string | null {
  let bits = '';
  for (const char of text) {
    const value = ALPHABET.indexOf(char);
    if (value === -1) return null;
    bits += value.toString(2).padStart(5, '0');
  }
  const hex = (bits.slice(0, hexDigits * 4).match(/.{4}/g) ?? []).map((group) => parseInt(group, 2).toString(16));
  return hex.length === hexDigits && toBase32(hex.join('')) === text ? hex.join('') : null;
}
