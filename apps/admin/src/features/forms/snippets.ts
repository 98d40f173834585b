/** The three ways onto a site (FRM-2), as text to paste. A slug is `[a-z0-9-]`, so nothing needs escaping. */
export function snippets(origin: string, slug: string) {
  return {
    element: `<script src="${origin}/widget/regulars.js" defer></script>\n<regulars-form form="${slug}"></regulars-form>`,
    link: `${origin}/f/${slug}`,
  };
}
