/** Which movements are shown, as it stands in the URL. */
export interface ValueSearch {
  what?: 'group';
  from?: string;
  to?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What makes no sense is left out, so that an old or mistyped address still shows the last 30 days. */
export function readValueSearch(search: Record<string, unknown>): ValueSearch {
  const day = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const [from, to] = [day('from'), day('to')];
  return { ...(search['what'] === 'group' && { what: 'group' }), ...(from && { from }), ...(to && { to }) };
}
