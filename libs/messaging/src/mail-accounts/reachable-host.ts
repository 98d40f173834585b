import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { DomainError } from '@regulars/platform';

/**
 * Where no mail server stands, but the keys of a cloud machine are answered, or the machine itself: whoever may add an account must not
 * read them by it. Private networks are allowed, as many companies have their mail server there.
 */
const CLOSED = new BlockList();
CLOSED.addSubnet('169.254.0.0', 16, 'ipv4'); // link-local, with the metadata services of most clouds
CLOSED.addAddress('100.100.100.200', 'ipv4'); // metadata of Alibaba Cloud
CLOSED.addAddress('192.0.0.192', 'ipv4'); // metadata of Oracle Cloud
CLOSED.addSubnet('0.0.0.0', 8, 'ipv4');
CLOSED.addSubnet('224.0.0.0', 3, 'ipv4'); // multicast, reserved, broadcast
CLOSED.addSubnet('fe80::', 10, 'ipv6');
CLOSED.addSubnet('ff00::', 8, 'ipv6');
CLOSED.addAddress('fd00:ec2::254', 'ipv6'); // metadata of Amazon
CLOSED.addAddress('::', 'ipv6');

const MAX_ADDRESSES = 4;
const LOOKUP_MS = 5_000;

/**
 * The addresses to connect to, looked up once and then used as they are, so that a name can't mean another machine a moment later.
 * @param allowed hosts or addresses that may be reached all the same (MAIL_HOSTS_ALLOWED)
 * @throws DomainError when there is no such host, or when it is closed
 */
export async function reachableAddresses(host: string, allowed: readonly string[]): Promise<string[]> {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  const addresses = isIP(bare) === 0 ? await resolved(bare) : [bare];
  if (allowed.includes(bare)) return addresses;
  const open = addresses.filter((address) => allowed.includes(address) || !isClosed(address));
  if (open.length === 0) {
    throw new DomainError(
      'messaging/mail-host-closed',
      422,
      `${host} is an address inside this machine's own network that no mail server has. Who runs Regulars can allow it by MAIL_HOSTS_ALLOWED.`,
      { errors: [{ pointer: '/host', code: 'closed', message: 'Give the name of your mail server.' }] },
    );
  }
  return open.slice(0, MAX_ADDRESSES);
}

export function isClosed(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address.replace(/%.*$/, '');
  return CLOSED.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

class LookupTooLong extends Error {}

/** A name server that is not there keeps the system's own lookup waiting for half a minute and more. */
async function tooLong(): Promise<never> {
  await setTimeout(LOOKUP_MS, undefined, { ref: false });
  throw new LookupTooLong();
}

async function resolved(host: string): Promise<string[]> {
  try {
    const found = await Promise.race([lookup(host, { all: true, order: 'verbatim' }), tooLong()]);
    return found.map(({ address }) => address);
  } catch (error) {
    const temporary = error instanceof LookupTooLong || (error as NodeJS.ErrnoException).code === 'EAI_AGAIN';
    throw new DomainError(
      'messaging/mail-host-not-found',
      422,
      temporary
        ? `The name ${host} could not be looked up just now. Check this machine's connection to the internet, or try again.`
        : `There is no host called ${host}. Check the spelling; most providers use imap.<their domain>.`,
      { errors: [{ pointer: '/host', code: 'not-found', message: 'Check the spelling of the host.' }] },
    );
  }
}
