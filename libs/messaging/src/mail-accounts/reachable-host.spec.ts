import { describe, expect, test } from '@jest/globals';
import { isClosed, reachableAddresses } from './reachable-host.js';

describe('ORD-8 hosts of mail accounts', () => {
  test('where the keys of a cloud machine are answered nobody connects', async () => {
    for (const address of [
      '169.254.169.254',
      '::ffff:169.254.169.254',
      '100.100.100.200',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%eth0',
      '0.0.0.0',
      '255.255.255.255',
      '224.0.0.1',
    ])
      expect([address, isClosed(address)]).toEqual([address, true]);
    for (const address of ['10.1.2.3', '192.168.1.5', '127.0.0.1', '203.0.113.9', '2001:db8::1'])
      expect([address, isClosed(address)]).toEqual([address, false]);
    await expect(reachableAddresses('169.254.169.254', [])).rejects.toMatchObject({
      code: 'messaging/mail-host-closed',
      status: 422,
    });
    await expect(reachableAddresses('[fe80::1]', [])).rejects.toMatchObject({ code: 'messaging/mail-host-closed' });
  });

  test('unless whoever runs the house allows it', async () => {
    expect(await reachableAddresses('169.254.10.1', ['169.254.10.1'])).toEqual(['169.254.10.1']);
  });

  test('a name that nobody has is told as such', async () => {
    await expect(reachableAddresses('imap.example.invalid', [])).rejects.toMatchObject({
      code: 'messaging/mail-host-not-found',
    });
  });
});
