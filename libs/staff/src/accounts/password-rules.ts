export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

export interface PasswordFault {
  code: 'too-short' | 'too-long' | 'is-email' | 'too-common';
  /** Tells the person what to do. */
  message: string;
}

/** The commonest of the leaked lists that are long enough to pass the length rule; lower case. */
const COMMONEST = new Set(
  `1234567890 0123456789 9876543210 0987654321 12345678910 123456789a a123456789 1q2w3e4r5t q1w2e3r4t5 qwertyuiop
   qwerty12345 qwerty123456 qwertyuiop123 password123 password1234 password12 password123! passw0rd123 p@ssw0rd123
   administrator admin12345 admin123456 iloveyou123 letmein123 welcome123 welcome1234 changeme123 woaini1314 woaini520
   woaini1314520 5201314520 1qaz2wsx3edc asdfghjkl123 zxcvbnm123 football123 sunshine123 princess123 regulars123`.split(
    /\s+/,
  ),
);

/** NIST SP 800-63B: length counts, composition rules don't; what an attacker tries first is refused. */
export function passwordFaults(password: string, email: string): PasswordFault[] {
  const length = [...password].length;
  if (length < PASSWORD_MIN) {
    return [{ code: 'too-short', message: `Use at least ${PASSWORD_MIN} characters; a few words in a row do well.` }];
  }
  if (length > PASSWORD_MAX) return [{ code: 'too-long', message: `Use at most ${PASSWORD_MAX} characters.` }];
  const lower = password.trim().toLowerCase();
  const address = email.trim().toLowerCase();
  if (lower === address || lower === address.split('@', 1)[0]) {
    return [{ code: 'is-email', message: 'Use something other than the e-mail address.' }];
  }
  if (COMMONEST.has(lower) || new Set(lower).size < 4) {
    return [{ code: 'too-common', message: 'Choose another one: this is among the first that anybody would try.' }];
  }
  return [];
}
