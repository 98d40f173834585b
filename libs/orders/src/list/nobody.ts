/** Stands in `desk` where nobody is in charge. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
