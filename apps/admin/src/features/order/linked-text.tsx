import { Fragment } from 'react';
import { linkParts } from '../../lib/links.js';

/** A stranger's text: only its addresses become links, and those give no hint of where they were clicked. */
export function LinkedText({ text }: { text: string }) {
  return linkParts(text).map(({ text: part, href }, at) =>
    href ? (
      <a key={at} href={href} target="_blank" rel="noreferrer noopener nofollow">
        {part}
      </a>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
