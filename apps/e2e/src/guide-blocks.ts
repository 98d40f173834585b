import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One example of the guide: its text, and what its arrows say that it prints. */
export interface Block {
  heading: string;
  language: 'bash' | 'js';
  code: string;
  /** Texts that must come in this order; `…` stands for anything within a line. */
  expected: readonly string[];
}

export function blocksOf(guide: string): Block[] {
  let heading = '';
  const blocks: Block[] = [];
  for (const [, title, language, code = ''] of guide.matchAll(/^## (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm)) {
    if (title) heading = title;
    if (language !== 'bash' && language !== 'js') continue;
    const expected = [...code.matchAll(/^(?:#|\/\/) → (.+)$/gm)].map(([, text = '']) => text);
    blocks.push({ heading, language, code, expected });
  }
  return blocks;
}

/** @returns what of the expected does not come, with what came instead; empty when all did */
export function missing({ expected }: Block, output: string): string[] {
  let rest = output;
  for (const text of expected) {
    const pattern = text.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const found = new RegExp(pattern.join('[^\\n]*')).exec(rest);
    if (!found) return [`“${text}” is not in: ${rest}`];
    rest = rest.slice(found.index + found[0].length);
  }
  return [];
}

/** A reader's shell: examples run one after the other in one folder, and what one has set the next ones know. */
export class Reader {
  private readonly children: { kill: () => void }[] = [];
  private state: Record<string, string>;
  private count = 0;

  constructor(
    private readonly folder: string,
    variables: Record<string, string>,
  ) {
    this.state = variables;
  }

  async run(block: Block): Promise<{ output: () => string; code: number | null }> {
    this.count += 1;
    return block.language === 'bash' ? this.bash(block.code) : this.node(block.code);
  }

  close(): void {
    for (const child of this.children) child.kill();
  }

  private async bash(code: string): Promise<{ output: () => string; code: number | null }> {
    const script = `set -euo pipefail; set -a\n${code}\nset +a\nenv -0 > environment`;
    const { output, ended } = this.start('bash', ['-c', script]);
    const exit = await ended;
    if (exit === 0) this.state = this.environment();
    return { output, code: exit };
  }

  private environment(): Record<string, string> {
    const entries = readFileSync(join(this.folder, 'environment'), 'utf8').split('\0').filter(Boolean);
    return Object.fromEntries(
      entries.map((entry) => [entry.split('=', 1)[0] ?? '', entry.slice(entry.indexOf('=') + 1)]),
    );
  }

  /** One that listens goes on while the next ones run. */
  private async node(code: string): Promise<{ output: () => string; code: number | null }> {
    const file = join(this.folder, `example-${this.count}.mjs`);
    writeFileSync(file, code);
    const { output, ended, child } = this.start(process.execPath, [file]);
    if (!code.includes('.listen(')) return { output, code: await ended };
    this.children.push(child);
    const first = await Promise.race([ended, once(child.stdout, 'data')]);
    return { output, code: typeof first === 'number' ? first : 0 };
  }

  private start(command: string, args: string[]) {
    const child = spawn(command, args, { cwd: this.folder, env: this.state, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
    const ended = new Promise<number | null>((done, fail) => {
      child.on('error', fail);
      child.on('close', done);
    });
    return { child, ended, output: () => text };
  }
}
