import { domainToASCII } from 'node:url';

/**
 * The form in which addresses are compared: trimmed, NFC, lower case, the domain in ASCII (IDNA). The local part is
 * case-sensitive by RFC 5321 section 2.4 and nowhere in practice. Dots and +tags stay: what they mean differs by provider.
 */
export function normalisedEmail(address: string): string {
  const text = address.trim().normalize('NFC').toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 0) return text;
  const domain = text.slice(at + 1);
  if (PLAIN_DOMAIN.test(domain)) return text;
  return `${text.slice(0, at)}@${domainToASCII(domain) || domain}`;
}

/** Nothing is to be put into ASCII here. Names that begin with a number may be addresses of machines in a form of their own. */
const PLAIN_DOMAIN = /^(?:[a-z][a-z0-9-]*\.)+[a-z]{2,}$/;
