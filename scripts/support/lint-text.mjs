/**
 * Lints texts as if they stood in the given files: reads [{ file, text }] from standard input and writes, for each,
 * the rules it breaks. In a process of its own because ESLint loads its configuration outside Jest's module registry.
 */
import { ESLint } from 'eslint';
import { text as readAll } from 'node:stream/consumers';
import { ROOT } from './install.mjs';

const eslint = new ESLint({ cwd: ROOT });
const samples = JSON.parse(await readAll(process.stdin));
const results = [];
for (const { file, text } of samples) {
  const [result] = await eslint.lintText(text, { filePath: file });
  results.push(
    result?.messages.map(({ ruleId, fatal, message }) => ({ ruleId: fatal ? 'fatal' : ruleId, message })) ?? [],
  );
}
console.log(JSON.stringify(results));
