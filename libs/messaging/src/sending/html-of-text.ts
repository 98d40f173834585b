const FONT =
  "-apple-system,'Segoe UI',Roboto,'PingFang SC','PingFang TC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif";

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char] ?? char,
  );
}

/** Escaped text whose line breaks show, and whose web addresses can be clicked. */
export function htmlLines(text: string): string {
  return escapeHtml(text.trim())
    .replace(/\bhttps?:\/\/[^\s<>&"']+(?:&amp;[^\s<>&"']+)*/g, (url) => {
      const end = /[.,;:!?)\]。，；：！？）】]+$/.exec(url)?.[0] ?? '';
      const link = end === '' ? url : url.slice(0, -end.length);
      return `<a href="${link}">${link}</a>${end}`;
    })
    .replaceAll('\n', '<br>');
}

/** Plain text as the editor would have written it: a paragraph for each line that is set apart. */
export function htmlOfWritten(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br />')}</p>`)
    .join('');
}

/** A plain mail for programs that show HTML only: what was written, and the quote marked as one. */
export function htmlOfText(text: string, quoted: string | null): string {
  return htmlDocument(`<div>${htmlLines(text)}</div>${quoteHtml(quoted)}`);
}

export function quoteHtml(quoted: string | null): string {
  if (quoted === null) return '';
  return `<blockquote style="margin:16px 0 0;padding-left:12px;border-left:3px solid #d0d7de;color:#57606a">${htmlLines(quoted)}</blockquote>`;
}

export function htmlDocument(body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"></head><body style="font:15px/1.55 ${FONT};color:#1f2328">${body}</body></html>`;
}

export { FONT };
