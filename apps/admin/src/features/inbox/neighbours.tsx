import { createContext, useContext } from 'react';

/** Where the open order stands in the list beside it. */
export interface Neighbours {
  previous: string | undefined;
  next: string | undefined;
  /** From 1; undefined when it is not known. */
  place: number | undefined;
  total: { count: number; capped: boolean } | undefined;
}

const NeighboursContext = createContext<Neighbours | undefined>(undefined);
export const NeighboursProvider = NeighboursContext.Provider;

export function useNeighbours(): Neighbours | undefined {
  return useContext(NeighboursContext);
}
