/** Filled in by build.mjs: a hash of all lazy parts. */
declare const VERSION: string;

// A classic script knows its address only while it runs. Loaded in some other way (a bundler, `type=module`), its
// tag is looked for.
const script =
  [document.currentScript, document.querySelector('script[src*="/widget/regulars.js"]')]
    .map((element) => (element as HTMLScriptElement | null)?.src)
    .find(Boolean) ?? `${location.origin}/widget/regulars.js`;

/** Where the server's paths begin, with a slash at the end; `src` names it where the script comes from elsewhere. */
export function serverUrl(src: string | null): string {
  return src ? new URL(src.replace(/\/*$/, '/'), location.href).href : new URL('..', script).href;
}

/**
 * Lazy parts are named by query, not by file, so that an old cached loader still finds them after an update.
 * A failed import is remembered by the browser for as long as the page lives: each next try gets its own address.
 */
let failures = 0;

export function partUrl(name: string): string {
  return new URL(`${name}.js?v=${VERSION}${failures ? `&try=${failures}` : ''}`, script).href;
}

export async function loadPart<T>(name: string): Promise<T> {
  try {
    return (await import(partUrl(name))) as T;
  } catch (error) {
    failures++;
    throw error;
  }
}
