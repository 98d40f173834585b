/** Currency signs and codes, and blanks of all kinds, around or within a number. */
const AROUND = /[\p{Sc}\s\u00a0\u202f]|元|円|人民币|人民幣/gu;
const CODE = /^[A-Z]{2,3}|[A-Z]{3}$/;

/**
 * A number as people write it, as an exact decimal: `1.234,50`, `1,234.50`, `¥1,200`, `１２００`, `1 234,5`, `1'234.5`, `(12)`. A single
 * separator before exactly three digits can mean either; `groupsWith` decides it, as the file's other numbers show it (`1,200` is 1200 to
 * most sheets). @returns null when it is none
 */
export function decimalOf(written: string, decimalSign: ',' | '.' = '.'): string | null {
  const [common, minus, whole = '', fraction = ''] = PLAIN.exec(written) ?? [];
  if (common !== undefined && (fraction.length !== 3 || decimalSign === '.'))
    return canonical(minus === '-', whole, fraction);
  let text = written.normalize('NFKC').replace(AROUND, '').replace(CODE, '').replace(/[−–]/gu, '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) [negative, text] = [true, bracketed[1] ?? ''];
  const signed = /^([-+])(.*)$|^(.*)(-)$/.exec(text);
  if (signed) [negative, text] = [(signed[1] ?? signed[4]) === '-', signed[2] ?? signed[3] ?? ''];
  text = text.replace(/['’]/gu, '');
  const plain = withPoint(text, decimalSign);
  if (plain === null) return null;
  const [digits = '', decimals = ''] = plain.split('.');
  return canonical(negative, digits, decimals);
}

/** What nearly every cell is; three digits behind the point may be a group. */
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

function canonical(negative: boolean, whole: string, fraction: string): string {
  const kept = fraction.endsWith('0') ? fraction.replace(/0+$/, '') : fraction;
  const digits = `${whole.startsWith('0') ? whole.replace(/^0+(?=\d)/, '') : whole || '0'}${kept === '' ? '' : `.${kept}`}`;
  return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

const GROUPED = { ',': /^\d{1,3}(?:,\d{3})+$/, '.': /^\d{1,3}(?:\.\d{3})+$/ } as const;

/** Groups taken away, the decimal sign made a point. */
function withPoint(text: string, decimalSign: ',' | '.'): string | null {
  if (/^\d+$/.test(text)) return text;
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last === -1) return null;
  const sign = text[last] as ',' | '.';
  const other = sign === ',' ? '.' : ',';
  const [whole, fraction] = [text.slice(0, last), text.slice(last + 1)];
  const single = !whole.includes(sign);
  if (single && whole.includes(other))
    return GROUPED[other].test(whole) && /^\d*$/.test(fraction) ? `${whole.replaceAll(other, '')}.${fraction}` : null;
  if (!single) return GROUPED[sign].test(text) ? text.replaceAll(sign, '') : null;
  if (!/^\d*$/.test(whole) || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  // One sign alone: groups of thousands unless it is the decimal sign here, or can't be.
  const groups = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && sign !== decimalSign;
  return groups ? whole + fraction : `${whole}.${fraction}`;
}
