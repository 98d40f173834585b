import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isValueQuery, valueSettingsQuery } from '../../api/value.js';
import type { ValueSettings } from '../../api/types.js';

const LOOK_MS = 1_500;

export const isGrouping = ({ pass }: ValueSettings) => !pass.current || pass.finishedAt === null;

/** The rules and how far all members are grouped by them; what is counted is read anew when that has been done. */
export function useValueSettings() {
  const client = useQueryClient();
  const query = useQuery({
    ...valueSettingsQuery,
    refetchInterval: ({ state }) => (state.data && isGrouping(state.data) ? LOOK_MS : false),
  });
  const grouping = query.data ? isGrouping(query.data) : undefined;
  const before = useRef(grouping);
  useEffect(() => {
    if (before.current === true && grouping === false) void client.invalidateQueries({ predicate: isValueQuery });
    before.current = grouping;
  }, [client, grouping]);
  return query;
}
