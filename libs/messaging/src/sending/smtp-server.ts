/** How SMTP_URL says that mail goes out, without what is secret in it. */
export interface SmtpServer {
  host: string;
  port: number;
  /** `offered`: by STARTTLS where the server offers it, else in the clear. */
  encryption: 'tls' | 'starttls' | 'offered' | 'none';
  /** False: whoever stands in between can show any certificate, and read the password. */
  certificateChecked: boolean;
  signsIn: boolean;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** @param url SMTP_URL, whose query nodemailer reads by itself: https://nodemailer.com/smtp#connection-url */
export function readSmtpServer(url: string): SmtpServer {
  const { protocol, hostname, port, username, searchParams } = new URL(url);
  const tls = protocol === 'smtps:';
  const required = demandsTls(url) || searchParams.get('requireTLS') === 'true';
  const ignored = searchParams.get('ignoreTLS') === 'true';
  return {
    host: hostname,
    port: port === '' ? (tls ? 465 : 587) : Number(port),
    encryption: tls ? 'tls' : required ? 'starttls' : ignored ? 'none' : 'offered',
    certificateChecked: searchParams.get('tls.rejectUnauthorized') !== 'false',
    signsIn: username !== '',
  };
}

/**
 * A password leaves this machine encrypted or not at all: whoever stands in between could leave STARTTLS out of what the server offers.
 * Who trusts the network says so by `?ignoreTLS=true`.
 */
export function demandsTls(url: string): boolean {
  const { protocol, hostname, username, searchParams } = new URL(url);
  const said = searchParams.has('requireTLS') || searchParams.has('ignoreTLS');
  return protocol === 'smtp:' && username !== '' && !said && !LOOPBACK.test(hostname);
}
