import { describe, expect, test } from '@jest/globals';
import { isPublicAddress } from './public-address.js';

describe('ORD-15 where webhooks may go', () => {
  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s',
    (one) => {
      expect(isPublicAddress(one)).toBe(true);
    },
  );

  test.each([
    ...['127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
    ...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '::', '::1', 'fe80::1', 'fe80::1%eth0'],
    ...[
      'fd00::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:10.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b::10.0.0.1',
    ],
    ...['2002:7f00:1::', '2001::1', '2001:db8::1', 'ff02::1', '::127.0.0.1', 'localhost', '', '0x7f.1'],
  ])('not %s', (one) => {
    expect(isPublicAddress(one)).toBe(false);
  });
});
