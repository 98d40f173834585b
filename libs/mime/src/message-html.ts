import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';

// Beyond this size a mail is a data dump, not something to read in a thread; its text is kept all the same.
const MAX_HTML = 2_000_000;

const SAFE_LENGTH = /^-?[\d.]{1,6}(?:px|em|rem|%|pt)?$/;
const SAFE_COLOUR = /^(?:#[\da-f]{3,8}|rgba?\([\d\s.,%]{1,40}\)|[a-z]{3,20})$/i;

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'div', 'span', 'blockquote', 'pre', 'code', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...[
      'a',
      'b',
      'strong',
      'i',
      'em',
      'u',
      's',
      'strike',
      'del',
      'ins',
      'sub',
      'sup',
      'small',
      'big',
      'font',
      'center',
    ],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'img'],
  ],
  disallowedTagsMode: 'discard',
  allowedAttributes: {
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'title', 'width', 'height', 'data-blocked'],
    td: ['colspan', 'rowspan', 'align', 'valign'],
    th: ['colspan', 'rowspan', 'align', 'valign'],
    ol: ['start'],
    font: ['color'],
    '*': ['dir', 'lang', 'style'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid'] },
  allowProtocolRelative: false,
  allowedStyles: {
    '*': {
      color: [SAFE_COLOUR],
      'background-color': [SAFE_COLOUR],
      'text-align': [/^(?:left|right|center|justify)$/],
      'font-weight': [/^(?:normal|bold|[1-9]00)$/],
      'font-style': [/^(?:normal|italic)$/],
      'text-decoration': [/^(?:none|underline|line-through)$/],
      'margin-left': [SAFE_LENGTH],
      'padding-left': [SAFE_LENGTH],
      'white-space': [/^(?:pre|pre-wrap|normal|nowrap)$/],
    },
  },
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' },
    }),
    // A remote image tells its owner that and when the mail was read. It keeps its place and says so.
    img: (tagName, attribs): sanitizeHtml.Tag => {
      const { src = '', ...rest } = attribs;
      return /^cid:/i.test(src.trim())
        ? { tagName, attribs }
        : { tagName, attribs: { ...rest, 'data-blocked': 'remote' } };
    },
  },
  nestingLimit: 200,
};

const VOID_OR_OPTIONAL = /<(?:area|base|br|col|hr|img|input|link|meta|p|li|td|th|tr|dt|dd|option|source|wbr)\b/gi;

/** HTML parsers take time quadratic in the depth; tens of thousands of elements never closed are an attack. */
export function isTooDeep(html: string): boolean {
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  return count(/<[a-z]/gi) - count(VOID_OR_OPTIONAL) - count(/<\//g) > 3000;
}

/** A subset of the HTML that runs nothing, loads nothing and cannot cover the page around it. */
export function sanitiseHtml(html: string): string | null {
  if (html.length > MAX_HTML || isTooDeep(html)) return null;
  const safe = sanitizeHtml(html, ALLOWED).trim();
  return safe === '' ? null : safe;
}

/** Readable text of an HTML body; quotes keep their `>` so that they can be folded. */
export function textOfHtml(html: string): string {
  if (isTooDeep(html)) return html.replace(/<[^<>]*>/g, ' ').trim();
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 10_000_000, maxDepth: 200 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, noAnchorUrl: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  }).trim();
}
