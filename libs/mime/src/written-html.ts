import sanitizeHtml from 'sanitize-html';
import { isTooDeep, textOfHtml } from './message-html.js';

/** What a colleague wrote in the editor. */
export interface WrittenHtml {
  /** Without anything that the editor does not make; images are shown from where they are stored. */
  html: string;
  /** The same for those who show no HTML. */
  text: string;
  /** Files that stand in the text as images, in their order. */
  imageIds: string[];
}

const STORED = /^\/api\/v1\/files\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'u', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'img'],
  disallowedTagsMode: 'discard',
  allowedAttributes: { a: ['href'], ol: ['start'], img: ['src', 'alt', 'width', 'height'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    b: 'strong',
    i: 'em',
    strike: 's',
    del: 's',
    div: 'p',
    h1: 'p',
    h2: 'p',
    h3: 'p',
  },
  // An image from elsewhere would be an attachment that we do not have, or a trace that the reader leaves there.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !STORED.test(attribs['src'] ?? ''),
  nestingLimit: 50,
};

/** @returns null when it is empty, or no text of a person's */
export function writtenHtml(input: string): WrittenHtml | null {
  if (isTooDeep(input)) return null;
  const html = withoutEmptyEnds(sanitizeHtml(input, ALLOWED));
  const imageIds = [...html.matchAll(/<img\b[^>]*\bsrc="\/api\/v1\/files\/([\da-f-]{36})"/g)].map(([, id]) => id ?? '');
  const text = textOfHtml(html);
  return text === '' && imageIds.length === 0 ? null : { html, text, imageIds: [...new Set(imageIds)] };
}

const EMPTY_START = /^<p>(?:\s|&nbsp;|<br \/>){0,20}<\/p>/;
const EMPTY_END = /<p>(?:\s|&nbsp;|<br \/>){0,20}<\/p>$/;

/** Editors leave empty paragraphs at both ends; more of them than this were meant. */
function withoutEmptyEnds(html: string): string {
  let rest = html.trim();
  for (let round = 0; round < 50; round += 1) {
    const next = rest.replace(EMPTY_START, '').replace(EMPTY_END, '').trim();
    if (next === rest) break;
    rest = next;
  }
  return rest;
}
