/** What a colleague can order by the first lines of a mail (ORD-7). */
export const COMMANDS = ['won', 'lost', 'assign', 'note', 'processed', 'recycle'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** One line that began with a number sign. */
export interface CommandLine {
  /** As it was written, trimmed. */
  line: string;
  /** Null: no such command. */
  name: CommandName | null;
  /** What follows the command's word, trimmed. */
  rest: string;
}

export interface SplitCommands {
  commands: CommandLine[];
  /** What is meant for the customer; empty when nothing but a closing and a name is left. */
  rest: string;
}

const WORDS: Readonly<Record<CommandName, readonly string[]>> = {
  won: ['won', 'win', '成单', '成交', '已成交', '成單', '贏單', '赢单'],
  lost: ['lost', 'lose', '丢单', '丟單', '输单', '輸單', '未成交'],
  assign: ['assign', '分配', '指派', '转给', '轉給'],
  note: ['note', '备注', '備註', '备註'],
  processed: ['processed', '已处理', '已處理'],
  recycle: ['recycle', '回收'],
};
const NAME_OF = new Map(COMMANDS.flatMap((name) => WORDS[name].map((word) => [word, name] as const)));
/** Chinese is written without blanks, so its words are found by how a line begins; the longer first. */
const CHINESE = [...NAME_OF.keys()].filter((word) => !/^[a-z]/.test(word)).sort((a, b) => b.length - a.length);

/** Blanks of every kind, those without width too; bold as mail programs write it in plain text. */
const MARGIN = /^[\s\u00A0\u200B-\u200D\u2060\uFEFF*]+|[\s\u00A0\u200B-\u200D\u2060\uFEFF]+$/g;
const SIGN = /^[#＃﹟]\s*(?=\p{L})/u;
const MOST = 20;

/**
 * Takes the commands off the head of a mail: lines that begin with `#` and a letter, with or without empty lines between them. The first
 * line of another kind ends them; `#1` and a `#` further below are text like any other.
 *
 * @param text the sender's own words, without what they quote (`splitAnswer`)
 */
export function splitCommands(text: string): SplitCommands {
  const lines = text.split(/\r\n|\r|\n|\u2028/);
  const commands: CommandLine[] = [];
  let at = 0;
  for (; at < lines.length && commands.length < MOST; at += 1) {
    const line = (lines[at] ?? '').replace(MARGIN, '');
    if (line === '') continue;
    const sign = SIGN.exec(line);
    if (!sign) break;
    commands.push(commandOf(line, line.slice(sign[0].length)));
  }
  if (commands.length === 0) return { commands, rest: text.trim() };
  const rest = lines.slice(at).join('\n').trim();
  return { commands, rest: isClosing(rest) ? '' : rest };
}

function commandOf(line: string, body: string): CommandLine {
  const chinese = CHINESE.find((word) => body.startsWith(word));
  const word = chinese ?? /^[\p{L}-]+/u.exec(body)?.[0] ?? '';
  const name = NAME_OF.get(word.normalize('NFKC').toLowerCase()) ?? null;
  const rest = body
    .slice(word.length)
    .replace(/^\s*[:：]?/, '')
    .trim();
  // Bold written around the whole line.
  return { line, name, rest: line.endsWith('*') ? rest.replace(/\*+$/, '').trim() : rest };
}

const CLOSING =
  /^(?:(?:best|kind|kindest|warm|many)\s+(?:regards|wishes|thanks)|regards|best|cheers|sincerely|yours(?:\s+(?:sincerely|truly|faithfully))?|(?:mit\s+)?(?:freundlichen|besten|viele)\s+gr(?:ü|ue)(?:ß|ss)en?|br|mfg|祝好|此致|敬礼|敬禮|顺祝商祺|順祝商祺|祝商祺|谢谢[，,]?祝好)\s*[,，.。!！]?$/iu;
const CLOSING_LINES = 8;

/** A closing and a name under commands are no message to the customer. */
function isClosing(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length <= CLOSING_LINES && CLOSING.test(lines[0]?.trim() ?? '');
}
