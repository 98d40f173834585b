import { generateSecret, generateURI, verify } from 'otplib';

/** Seconds that a clock may be off: one step to either side. */
const TOLERANCE = 30;

/** @returns 160 bits as base32, the length of the hash that RFC 4226 recommends */
export function newSecret(): string {
  return generateSecret({ length: 20 });
}

/** For the QR code: what authenticator apps read. */
export function uriOf(secret: string, issuer: string, label: string): string {
  return generateURI({ issuer, label, secret });
}

/** @param after the last step that was used @returns the code's step, or null when it is wrong or was used */
export async function stepOf(secret: string, code: string, after: number): Promise<number | null> {
  // The library throws for what is no code at all.
  if (!/^\d{6}$/.test(code)) return null;
  const result = await verify({ secret, token: code, epochTolerance: TOLERANCE, afterTimeStep: after });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
