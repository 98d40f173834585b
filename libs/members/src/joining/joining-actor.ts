import { SYSTEM, type SystemActor } from '@regulars/staff';

/** Who acts where members do something about themselves, on pages without an account: nobody of the company. */
export const THE_MEMBER: SystemActor = { ...SYSTEM, name: 'The member' };
