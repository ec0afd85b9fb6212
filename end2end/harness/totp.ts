// The numbers that an operator's telephone would show.

import { Secret, TOTP } from 'otpauth';

/** The six digits for a secret in base32; `at` is the server's time in milliseconds. */
export function totp(secret: string, at = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at });
}
