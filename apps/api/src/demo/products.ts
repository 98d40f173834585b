/** What the company makes, in families that inquiries speak of. */
export const FAMILIES = [
  'ball',
  'gate',
  'globe',
  'check',
  'butterfly',
  'needle',
  'safety',
  'reducing',
  'solenoid',
  'strainer',
  'fitting',
  'flange',
  'compression',
  'actuator',
  'spare',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Where a family stands in the catalogue, and for how many months one of it lasts. */
export const SHELVES: Readonly<Record<Family, { under: string; name: string; life: number }>> = {
  ball: { under: 'Valves', name: 'Ball valves', life: 60 },
  gate: { under: 'Valves', name: 'Gate valves', life: 84 },
  globe: { under: 'Valves', name: 'Globe valves', life: 84 },
  check: { under: 'Valves', name: 'Check valves', life: 60 },
  butterfly: { under: 'Valves', name: 'Butterfly valves', life: 48 },
  needle: { under: 'Valves', name: 'Needle valves', life: 48 },
  safety: { under: 'Valves', name: 'Safety valves', life: 24 },
  reducing: { under: 'Valves', name: 'Pressure reducing valves', life: 48 },
  solenoid: { under: 'Valves', name: 'Solenoid valves', life: 36 },
  strainer: { under: 'Fittings', name: 'Strainers', life: 24 },
  fitting: { under: 'Fittings', name: 'Welded and threaded', life: 120 },
  flange: { under: 'Fittings', name: 'Flanges', life: 120 },
  compression: { under: 'Fittings', name: 'Compression fittings', life: 120 },
  actuator: { under: 'Actuators and spares', name: 'Actuators', life: 72 },
  spare: { under: 'Actuators and spares', name: 'Seals and gaskets', life: 12 },
};

export interface DemoProduct {
  family: Family;
  sku: string;
  name: string;
  /** US cents. */
  price: number;
  /** US cents. */
  cost: number;
  /** As people write it in an inquiry: `DN25`. */
  size: string;
  /** Null: not kept. */
  stock: number | null;
  available: boolean;
}

interface Line {
  family: Family;
  code: string;
  name: string;
  /** Of the first size in the first make, in US cents. */
  from: number;
  sizes: readonly string[];
  /** [code, words, price factor] */
  makes: readonly (readonly [string, string, number])[];
}

const BRASS = ['B', 'brass', 0.55] as const;
const S316 = ['S', '316 stainless steel', 1] as const;
const CF8M = ['S', 'CF8M stainless steel', 1.7] as const;
const WCB = ['C', 'WCB carbon steel', 1] as const;

// prettier-ignore
const LINES: readonly Line[] = [
  { family: 'ball', code: 'BV2', name: 'Two-piece ball valve', from: 1490, sizes: ['DN15', 'DN20', 'DN25', 'DN32', 'DN40', 'DN50'], makes: [S316, BRASS] },
  { family: 'ball', code: 'BVF', name: 'Flanged ball valve PN40', from: 13800, sizes: ['DN50', 'DN80', 'DN100'], makes: [WCB, CF8M] },
  { family: 'gate', code: 'GV', name: 'Gate valve PN16', from: 8900, sizes: ['DN50', 'DN65', 'DN80', 'DN100', 'DN150'], makes: [WCB, CF8M] },
  { family: 'globe', code: 'GL', name: 'Globe valve PN40', from: 7400, sizes: ['DN25', 'DN40', 'DN50', 'DN80'], makes: [WCB, CF8M] },
  { family: 'check', code: 'CK', name: 'Swing check valve', from: 3200, sizes: ['DN25', 'DN40', 'DN50', 'DN80'], makes: [S316, BRASS] },
  { family: 'butterfly', code: 'BF', name: 'Wafer butterfly valve', from: 4600, sizes: ['DN50', 'DN80', 'DN100', 'DN150', 'DN200'], makes: [['E', 'EPDM seat', 1], ['P', 'PTFE seat', 1.9]] },
  { family: 'needle', code: 'NV', name: 'Needle valve, 316', from: 2850, sizes: ['1/4"', '3/8"', '1/2"'], makes: [['6', '6,000 psi', 1], ['10', '10,000 psi', 1.6]] },
  { family: 'safety', code: 'SV', name: 'Safety relief valve', from: 5900, sizes: ['DN15', 'DN20', 'DN25', 'DN40'], makes: [S316, BRASS] },
  { family: 'reducing', code: 'PR', name: 'Pressure reducing valve', from: 6700, sizes: ['DN15', 'DN25', 'DN32', 'DN50'], makes: [S316, BRASS] },
  { family: 'solenoid', code: 'SO', name: 'Solenoid valve, brass, NBR', from: 2400, sizes: ['1/4"', '1/2"', '1"'], makes: [['24', '24 V DC', 1], ['230', '230 V AC', 1.05]] },
  { family: 'strainer', code: 'YS', name: 'Y-strainer, 0.8 mm mesh', from: 3900, sizes: ['DN25', 'DN50', 'DN80'], makes: [WCB, CF8M] },
  { family: 'fitting', code: 'EL', name: 'Elbow 90°, welded', from: 320, sizes: ['DN15', 'DN25', 'DN50'], makes: [['S', '316L', 1]] },
  { family: 'fitting', code: 'TE', name: 'Equal tee, welded', from: 460, sizes: ['DN15', 'DN25', 'DN50'], makes: [['S', '316L', 1]] },
  { family: 'fitting', code: 'RD', name: 'Concentric reducer, welded', from: 380, sizes: ['DN25', 'DN50', 'DN80'], makes: [['S', '316L', 1]] },
  { family: 'fitting', code: 'UN', name: 'Union with BSP threads', from: 690, sizes: ['DN15', 'DN25', 'DN50'], makes: [['S', '316', 1]] },
  { family: 'flange', code: 'FL', name: 'Weld-neck flange, 316L', from: 1150, sizes: ['DN25', 'DN50', 'DN100'], makes: [['16', 'PN16', 1], ['40', 'PN40', 1.35]] },
  { family: 'compression', code: 'CF', name: 'Straight compression fitting', from: 410, sizes: ['6 mm', '10 mm', '12 mm'], makes: [['S', '316', 1]] },
  { family: 'compression', code: 'CE', name: 'Elbow compression fitting', from: 560, sizes: ['6 mm', '10 mm', '12 mm'], makes: [['S', '316', 1]] },
  { family: 'compression', code: 'CT', name: 'Tee compression fitting', from: 740, sizes: ['6 mm', '10 mm', '12 mm'], makes: [['S', '316', 1]] },
  { family: 'actuator', code: 'PA', name: 'Pneumatic rotary actuator', from: 6200, sizes: ['AT52', 'AT75', 'AT92'], makes: [['D', 'double acting', 1]] },
  { family: 'actuator', code: 'EA', name: 'Electric rotary actuator', from: 16400, sizes: ['50 Nm', '100 Nm'], makes: [['24', '24 V DC', 1]] },
  { family: 'spare', code: 'SK', name: 'Seal kit for ball valves', from: 340, sizes: ['DN25', 'DN50', 'DN100'], makes: [['P', 'PTFE', 1]] },
  { family: 'spare', code: 'GS', name: 'Spiral-wound gasket', from: 270, sizes: ['DN25', 'DN50', 'DN100'], makes: [['G', '316/graphite', 1]] },
];

/** Of the finished list: what can't be had just now, and what is no longer made. */
const SOLD_OUT = new Set(['GV-100-S', 'SV-25-B', 'EA-100NM-24', 'BF-200-P', 'CK-80-S', 'NV-38-10', 'PR-32-S']);
const WITHDRAWN = new Set(['UN-50-S', 'SO-1-230', 'YS-80-C', 'CT-6MM-S']);
/** Made to order: nobody counts them. */
const NOT_KEPT: ReadonlySet<Family> = new Set(['actuator', 'flange']);

export function demoProducts(): DemoProduct[] {
  return LINES.flatMap((line) =>
    line.sizes.flatMap((size, step) => line.makes.map((make) => product(line, size, step, make))),
  );
}

function product(
  line: Line,
  size: string,
  step: number,
  [makeCode, words, factor]: Line['makes'][number],
): DemoProduct {
  const digits = size
    .replace(/^DN/, '')
    .replace(/[^\dA-Z]/gi, '')
    .toUpperCase();
  const sku = `${line.code}-${digits}-${makeCode}`;
  // Each size weighs half as much again as the one before; prices end on a full ten cents.
  const price = Math.round((line.from * factor * 1.42 ** step) / 10) * 10;
  const counted = 40 + ((price * 7 + step * 131) % 960);
  return {
    family: line.family,
    sku,
    name: `${line.name} ${size}, ${words}`,
    price,
    cost: Math.round(price * (0.52 + ((price * 13 + step * 29) % 17) / 100)),
    size,
    stock: SOLD_OUT.has(sku) ? 0 : NOT_KEPT.has(line.family) ? null : counted,
    available: !WITHDRAWN.has(sku),
  };
}
