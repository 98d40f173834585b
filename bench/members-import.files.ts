/** Files of members for members-import, as the programs write them that people have. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SPREADSHEETS } from '@regulars/tables';
import yazl from 'yazl';

/** `xlsx` is as Excel writes it: texts apart and by number, dates as numbers. `inline` is as Regulars writes it, with each text in its cell. */
export const FORMATS = ['csv', 'xlsx', 'inline'] as const;
export type Format = (typeof FORMATS)[number];

const NAMES = ['小明', '芳', '伟', '秀英', '娜', '敏', '静', '丽'];
const CITIES = ['上海', '北京', '深圳', '广州', '杭州', '成都', '南京'];
const LEVELS = ['普通', '银卡', '金卡'];
const HEADINGS = ['会员编号', '姓名', '性别', '出生日期', '手机', '邮箱', '城市', '会员等级', '注册日期'];
const DATES = new Set([3, 8]);
const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);

export async function writeMembers(path: string, format: Format, rows: number, round: string): Promise<void> {
  if (format === 'inline')
    await pipeline(SPREADSHEETS.xlsx.write(members(rows, round), 'Members'), createWriteStream(path)); // prettier-ignore
  else if (format === 'xlsx') await pipeline(workbook(members(rows, round)), createWriteStream(path));
  else {
    const parts: string[] = [];
    for await (const line of members(rows, round)) parts.push(line.join(','));
    await writeFile(path, `${parts.join('\n')}\n`);
  }
}

async function* members(rows: number, round: string): AsyncGenerator<string[]> {
  yield HEADINGS;
  for (let at = 0; at < rows; at += 1)
    yield [
      `${round}-${at}`,
      `王${NAMES[at % NAMES.length]}${at % 97}`,
      at % 2 === 0 ? '女' : '男',
      `${1950 + (at % 55)}-0${1 + (at % 9)}-1${at % 10}`,
      `+8613${String((at * 7_919 + round.length * 13) % 1e9).padStart(9, '0')}`,
      `${round}.${at}@example.com`,
      CITIES[at % CITIES.length] ?? '',
      LEVELS[at % LEVELS.length] ?? '',
      `20${10 + (at % 16)}-0${1 + (at % 9)}-2${at % 9}`,
    ];
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = ['worksheets/sheet1', 'sharedStrings', 'styles'].map((part, at) => {
  const type = part.startsWith('worksheets') ? 'worksheet' : part;
  return `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${part}.xml"/>`;
});
const PARTS = {
  'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Members" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
  'xl/styles.xml': '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
};

function workbook(lines: AsyncIterable<readonly string[]>): NodeJS.ReadableStream {
  const zip = new yazl.ZipFile();
  const texts = new Map<string, number>();
  const refer = (text: string) => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  async function* sheet() {
    let number = 0;
    yield '<worksheet><sheetData>';
    for await (const line of lines) {
      number += 1;
      const cells = line.map((text, column) => {
        const place = `r="${String.fromCharCode(65 + column)}${number}"`;
        return DATES.has(column) && number > 1
          ? `<c ${place} s="1"><v>${(Date.parse(text) - EPOCH) / DAY_MS}</v></c>`
          : `<c ${place} t="s"><v>${refer(text)}</v></c>`;
      });
      yield `<row r="${number}" spans="1:${line.length}">${cells.join('')}</row>`;
    }
    yield '</sheetData></worksheet>';
  }
  function* strings() {
    yield '<sst>';
    for (const text of texts.keys()) yield `<si><t>${text}</t></si>`;
    yield '</sst>';
  }
  for (const [name, content] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(content), name);
  zip.addReadStream(Readable.from(sheet()), 'xl/worksheets/sheet1.xml');
  // Parts are written one after the other: when its turn comes, all texts are known.
  zip.addReadStreamLazy('xl/sharedStrings.xml', (take) => {
    take(null, Readable.from(strings()));
  });
  zip.end();
  return zip.outputStream;
}
