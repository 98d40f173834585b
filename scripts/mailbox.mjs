/**
 * The mailbox of `npm start` when SMTP_URL is not set: MailDev takes every mail that Regulars sends, and a small page
 * of ours shows them and answers as the customer would, by SMTP to Regulars' own receiver. For trying out only: it has
 * no password, so it listens on the loopback address and answers only to that name.
 *
 * Environment: MAILBOX_PORT (this page), MAILBOX_SMTP_PORT (what Regulars sends to), MAILBOX_ANSWER_PORT (Regulars'
 * receiver), MAILBOX_DIR (where mails are kept over a restart).
 */
import MailDev from 'maildev';
import { createTransport } from 'nodemailer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

const HOST = '127.0.0.1';
const port = Number(process.env.MAILBOX_PORT ?? 1080);
const smtpPort = Number(process.env.MAILBOX_SMTP_PORT ?? 1025);
const answerPort = Number(process.env.MAILBOX_ANSWER_PORT ?? 0);
const directory = process.env.MAILBOX_DIR;

if (directory) mkdirSync(directory, { recursive: true });
const box = new MailDev({ smtp: smtpPort, ip: HOST, disableWeb: true, silent: true, mailDirectory: directory });
await box.listen();

const regulars = createTransport({ host: HOST, port: answerPort, secure: false, ignoreTLS: true });
const page = readFileSync(new URL('./mailbox.html', import.meta.url), 'utf8');
const PAGE_POLICY = [
  "default-src 'none'",
  `script-src '${inlineHash(page, 'script')}'`,
  `style-src '${inlineHash(page, 'style')}'`,
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
/** A mail's HTML may come from anyone: no scripts, nothing fetched, an origin of its own. */
const MAIL_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";

const watchers = new Set();
box.on('new', () => announce());

const ROUTES = [
  ['GET', /^\/$/, (request, response) => html(response, page, PAGE_POLICY)],
  ['GET', /^\/mails$/, (request, response) => send(response, 200, { answers: answerPort > 0, mails: listed() })],
  ['GET', /^\/events$/, watch],
  ['GET', /^\/mails\/([\w-]+)$/, (request, response, id) => send(response, 200, detail(read(id)))],
  ['GET', /^\/mails\/([\w-]+)\/html$/, (request, response, id) => html(response, mailHtml(find(id)), MAIL_POLICY)],
  ['GET', /^\/mails\/([\w-]+)\/source$/, source],
  ['GET', /^\/mails\/([\w-]+)\/files\/([^/]+)$/, attachment],
  ['POST', /^\/mails\/([\w-]+)\/replies$/, reply],
  ['POST', /^\/mails$/, compose],
  ['DELETE', /^\/mails$/, clear],
];

const server = createServer((request, response) => {
  respond(request, response).catch((error) => send(response, error.status ?? 502, { error: error.message }));
});
server.listen(port, HOST);

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));

async function respond(request, response) {
  guard(request);
  const { pathname } = new URL(request.url, `http://${HOST}`);
  for (const [method, pattern, handle] of ROUTES) {
    const match = method === request.method && pattern.exec(pathname);
    if (match) return handle(request, response, ...match.slice(1).map(decodeURIComponent));
  }
  throw problem(404, 'Nothing here.');
}

/** Another site's page in the same browser must neither read this mailbox nor write in a customer's name. */
function guard(request) {
  const names = [`localhost:${port}`, `${HOST}:${port}`];
  if (!names.includes(request.headers.host)) throw problem(403, 'This mailbox answers to localhost only.');
  if (request.method !== 'GET' && request.headers['sec-fetch-site'] !== 'same-origin')
    throw problem(403, 'Use the mailbox page.');
}

function listed() {
  return [...box.store]
    .sort((one, other) => new Date(other.time) - new Date(one.time))
    .map((mail) => ({
      id: mail.id,
      from: people(mail.from),
      to: people(mail.to),
      subject: mail.subject ?? '',
      time: mail.time,
      read: mail.read,
    }));
}

function find(id) {
  const mail = box.store.find((one) => one.id === id);
  if (!mail) throw problem(404, 'This mail is gone.');
  return mail;
}

function read(id) {
  const mail = find(id);
  mail.read = true;
  return mail;
}

function detail(mail) {
  return {
    id: mail.id,
    from: people(mail.from),
    to: people(mail.to),
    cc: people(mail.cc),
    replyTo: people(mail.replyTo),
    subject: mail.subject ?? '',
    time: mail.time,
    text: mail.text ?? '',
    hasHtml: Boolean(mail.html),
    files: (mail.attachments ?? []).map((file) => ({
      name: file.generatedFileName,
      size: file.length,
      type: file.contentType,
    })),
    automatic: mail.headers?.['auto-submitted'] ?? null,
  };
}

function people(list) {
  return (list ?? []).map(({ name, address }) => ({ name: name ?? '', address: address ?? '' }));
}

function mailHtml(mail) {
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html ?? ''}`;
}

function source(request, response, id) {
  find(id);
  box.getRawEmail(id, (error, stream) => {
    if (error) return send(response, 404, { error: error.message });
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
    stream.pipe(response);
  });
}

function attachment(request, response, id, name) {
  find(id);
  box.getEmailAttachment(id, name, (error, type, stream) => {
    if (error) return send(response, 404, { error: 'This file is gone.' });
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    response.writeHead(200, {
      'content-type': type,
      'content-disposition': disposition,
      'x-content-type-options': 'nosniff',
    });
    stream.pipe(response);
  });
}

/** Answers as a mail program does: to Reply-To, within the thread, with the original quoted below. */
async function reply(request, response, id) {
  const mail = find(id);
  const { text, as } = await body(request);
  // By address, not by what is shown: a name may look like an address itself.
  const from = people([...(mail.to ?? []), ...(mail.cc ?? [])]).find(({ address }) => address === as);
  if (!from) throw problem(422, 'Only who got this mail can answer it.');
  const [to] = mail.replyTo?.length ? mail.replyTo : mail.from;
  const subject = mail.subject ?? '';
  await deliver(response, {
    from,
    to: people([to])[0],
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo: `<${mail.messageId}>`,
    references: [...(mail.references ?? []), mail.messageId].map((one) => `<${one}>`).join(' '),
    text: `${required(text, 'Write an answer first.')}\n\n${quoted(mail)}\n`,
  });
}

function quoted(mail) {
  const [author] = mail.from;
  const lines = (mail.text ?? '').trimEnd().split(/\r?\n/);
  return [
    `On ${new Date(mail.time).toUTCString()}, ${author.name || author.address} wrote:`,
    ...lines.map((line) => `> ${line}`),
  ].join('\n');
}

async function compose(request, response) {
  const { from, to, subject, text } = await body(request);
  await deliver(response, {
    from: required(from, 'Who writes?'),
    to: required(to, 'To which address?'),
    subject: subject ?? '',
    text: required(text, 'Write something first.'),
  });
}

async function deliver(response, mail) {
  if (!answerPort) throw problem(409, 'Regulars takes no mail in here: SMTP_IN_PORT is not set.');
  await regulars.sendMail(mail).catch((error) => {
    throw problem(502, `Regulars did not take the mail: ${error.message}`);
  });
  send(response, 201, { to: typeof mail.to === 'string' ? mail.to : mail.to.address });
}

function clear(request, response) {
  box.deleteAllEmail(() => {
    announce();
    send(response, 200, {});
  });
}

function watch(request, response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 2000\n\n');
  watchers.add(response);
  request.on('close', () => watchers.delete(response));
}

function announce() {
  for (const response of watchers) response.write('event: changed\ndata: {}\n\n');
}

async function body(request) {
  if (!request.headers['content-type']?.startsWith('application/json')) throw problem(415, 'Send JSON.');
  return json(request);
}

function required(value, message) {
  if (typeof value !== 'string' || !value.trim()) throw problem(422, message);
  return value.trim();
}

function problem(status, message) {
  return Object.assign(new Error(message), { status });
}

function send(response, status, value) {
  if (response.headersSent) return response.end();
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

function html(response, content, policy) {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(content);
}

function inlineHash(document, tag) {
  const [, content = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(document) ?? [];
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
