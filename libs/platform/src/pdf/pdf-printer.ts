import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** What pdfmake takes, without functions: it has to travel to the thread. Texts are best made by `fontRuns`. */
export type PdfDocument = Pick<
  TDocumentDefinitions,
  'content' | 'info' | 'pageSize' | 'pageMargins' | 'defaultStyle' | 'styles' | 'language'
>;

/** Longer than any honest document takes on a slow machine. */
const PATIENCE_MS = 60_000;
/** Beside the source in specs, beside the compiled file in operation. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : './pdf-thread.js', import.meta.url);

/** Documents for people on paper, Chinese, Japanese and Korean included. One at a time in each process: nobody prints so much that others starve. */
@Injectable()
export class PdfPrinter {
  private turn: Promise<unknown> = Promise.resolve();

  /** @param foot stands at the left below each page, with the page's number at the right */
  print(document: PdfDocument, foot: string): Promise<Buffer> {
    const printed = this.turn.then(() => inThread(document, foot));
    this.turn = printed.catch(() => undefined);
    return printed;
  }
}

function inThread(document: PdfDocument, foot: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, {
      workerData: { document, foot },
      // Neither the program's own flags nor its secrets are any business of a page setter.
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const timer = setTimeout(() => {
      reject(new Error(`A PDF was not ready after ${PATIENCE_MS / 1000} seconds`));
      void thread.terminate();
    }, PATIENCE_MS);
    thread.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      clearTimeout(timer);
      // After a message this changes nothing.
      reject(new Error(`The PDF thread ended with ${code} and left no document`));
    });
  });
}
