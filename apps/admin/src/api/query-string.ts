/** `{ q: 'x', filter: { status: { in: 'a,b' } } }` → `q=x&filter[status][in]=a,b`; what is absent or empty is left out. */
export function queryString(query: object): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) append(parts, name, value);
  return parts.toString();
}

function append(parts: URLSearchParams, name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) append(parts, `${name}[${key}]`, inner);
  } else if (typeof value === 'string' ? value !== '' : typeof value === 'number' || typeof value === 'boolean') {
    parts.append(name, String(value));
  }
}
