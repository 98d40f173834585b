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

/** A plain mail for programs that show HTML only: what was written, and the quote marked as one. */
export function htmlOfText(text: string, quoted: string | null): string {
  const quote =
    quoted === null
      ? ''
      : `<blockquote style="margin:16px 0 0;padding-left:12px;border-left:3px solid #d0d7de;color:#57606a">${htmlLines(quoted)}</blockquote>`;
  return `<!doctype html><html><head><meta charset="utf-8"></head><body style="font:15px/1.55 ${FONT};color:#1f2328"><div>${htmlLines(text)}</div>${quote}</body></html>`;
}

export { FONT };
