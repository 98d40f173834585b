import { answerLine } from './answer-line.js';
import { FONT, escapeHtml, htmlLines } from './html-of-text.js';

export interface MailContent {
  lang: 'en' | 'zh-CN' | 'zh-TW';
  heading: string;
  /** One each; line breaks within stay. */
  paragraphs: readonly string[];
  /** Label and value, such as the answers of a form. */
  rows?: readonly { label: string; value: string }[] | undefined;
  /** Somebody's own words, set apart. */
  quote?: { title?: string | undefined; text: string } | undefined;
  /** One thing to do, as a button. */
  action?: { label: string; url: string } | undefined;
  footer?: string | undefined;
  /** For colleagues who answer by mail: a line on top, above which they write. */
  answerAbove?: boolean | undefined;
}

const INK = '#1f2328';
const FAINT = '#57606a';
const LINE = '#d8dee4';
const ACCENT = '#1f6feb';

/**
 * One mail as HTML and as text. The HTML is tables with inline styles, which is what mail programs agree on, shrinks to a
 * phone's width without media queries, and loads nothing. All values are escaped here.
 */
export function renderMail(content: MailContent): { html: string; text: string } {
  return { html: htmlOf(content), text: mailText(content) };
}

function htmlOf({ lang, heading, paragraphs, rows = [], quote, action, footer, answerAbove }: MailContent): string {
  const parts = [
    `<h1 style="margin:0 0 16px;font-size:20px;line-height:1.35;font-weight:600">${escapeHtml(heading)}</h1>`,
    ...paragraphs.map((text) => `<p style="margin:0 0 14px">${htmlLines(text)}</p>`),
    rows.length === 0 ? '' : tableOf(rows),
    quote === undefined ? '' : quoteOf(quote),
    action === undefined ? '' : buttonOf(action),
  ];
  const foot =
    footer === undefined
      ? ''
      : `<tr><td style="padding:14px 24px;border-top:1px solid ${LINE};color:${FAINT};font-size:12px">${htmlLines(footer)}</td></tr>`;
  const top =
    answerAbove === true
      ? `<div style="margin:0 0 12px;color:${FAINT};font-size:12px;text-align:center">${answerLine(lang)}</div>`
      : '';
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta name="color-scheme" content="light"><title>${escapeHtml(heading)}</title></head>`,
    `<body style="margin:0;padding:24px 12px;background:#f3f5f7">${top}<table role="presentation" width="100%" cellpadding="0" cellspacing="0">`,
    `<tr><td align="center"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" `,
    `style="max-width:600px;background:#ffffff;border:1px solid ${LINE};border-radius:10px;text-align:left;font:15px/1.6 ${FONT};color:${INK}">`,
    `<tr><td style="padding:24px">${parts.join('')}</td></tr>${foot}</table></td></tr></table></body></html>`,
  ].join('');
}

function tableOf(rows: readonly { label: string; value: string }[]): string {
  const cell = `padding:7px 0;border-bottom:1px solid ${LINE};vertical-align:top;word-break:break-word`;
  const lines = rows.map(
    ({ label, value }) =>
      `<tr><td style="${cell};padding-right:16px;color:${FAINT};width:32%">${htmlLines(label)}</td><td style="${cell}">${htmlLines(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 18px;font-size:14px;border-top:1px solid ${LINE}">${lines.join('')}</table>`;
}

function quoteOf({ title, text }: { title?: string | undefined; text: string }): string {
  const head =
    title === undefined ? '' : `<div style="margin:0 0 6px;color:${FAINT};font-size:13px">${escapeHtml(title)}</div>`;
  return `${head}<div style="margin:0 0 18px;padding:10px 14px;background:#f6f8fa;border-left:3px solid ${LINE};border-radius:4px;word-break:break-word">${htmlLines(text)}</div>`;
}

function buttonOf({ label, url }: { label: string; url: string }): string {
  const href = /^https?:\/\//i.test(url) ? escapeHtml(url) : '#';
  return `<p style="margin:4px 0 6px"><a href="${href}" style="display:inline-block;padding:10px 18px;background:${ACCENT};color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>`;
}

/** The text alone, for who shows no HTML. */
export function mailText({
  lang,
  heading,
  paragraphs,
  rows = [],
  quote,
  action,
  footer,
  answerAbove,
}: MailContent): string {
  const blocks = [
    answerAbove === true ? answerLine(lang) : '',
    heading,
    ...paragraphs.map((text) => text.trim()),
    rows.map(({ label, value }) => `${label}: ${value.includes('\n') ? `\n${indented(value)}` : value}`).join('\n'),
    quote === undefined ? '' : [quote.title === undefined ? '' : `${quote.title}\n`, indented(quote.text)].join(''),
    action === undefined ? '' : `${action.label}: ${action.url}`,
    footer === undefined ? '' : `-- \n${footer}`,
  ];
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

/** Not `>`: that would be folded away as a quote when the mail is answered within. */
function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
