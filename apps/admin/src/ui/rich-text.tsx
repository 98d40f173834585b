import { createElement, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './rich-text.module.css';

const TAGS = new Set(['p', 'br', 'strong', 'em', 'u', 's', 'ul', 'ol', 'li', 'blockquote']);
const HREF = /^(?:https?:|mailto:|tel:)/i;
const STORED = /^\/api\/v1\/files\/[\da-f-]{36}$/;
const DEEPEST = 40;

/**
 * What a colleague wrote in the editor. The server has reduced it to what the editor makes; here it is built up anew from
 * just these elements all the same, so that nothing else can come of it.
 */
export function RichText({ html, className }: { html: string; className?: string | undefined }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return <div className={cx(styles['rich'], className)}>{childrenOf(body, 0)}</div>;
}

function childrenOf(parent: Node, depth: number): ReactNode[] {
  if (depth > DEEPEST) return [parent.textContent];
  return [...parent.childNodes].map((node, key) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    return node instanceof Element ? elementOf(node, key, depth) : null;
  });
}

function elementOf(element: Element, key: number, depth: number): ReactNode {
  const tag = element.localName;
  if (tag === 'br') return <br key={key} />;
  if (tag === 'img') {
    const src = element.getAttribute('src') ?? '';
    return STORED.test(src) ? <img key={key} src={src} alt={element.getAttribute('alt') ?? ''} loading="lazy" /> : null;
  }
  const inner = childrenOf(element, depth + 1);
  const href = element.getAttribute('href') ?? '';
  if (tag === 'a' && HREF.test(href)) {
    return (
      <a key={key} href={href} target="_blank" rel="noreferrer noopener nofollow">
        {inner}
      </a>
    );
  }
  if (tag === 'div') {
    return (
      <div key={key} className={element.className === 'signature' ? styles['signature'] : undefined}>
        {inner}
      </div>
    );
  }
  return createElement(TAGS.has(tag) ? tag : 'span', { key }, ...inner);
}
