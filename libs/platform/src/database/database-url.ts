/** Injection token of the connection URL, for the few who need a connection of their own (LISTEN). */
export const DATABASE_URL = Symbol('DATABASE_URL');
