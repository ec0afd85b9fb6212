// A real SMTP server on loopback that keeps what it receives, so that tests read mail as people do.

import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { sleep } from './server.ts';

export interface Mail extends Email {
  /** The addresses of the envelope: who really gets it. */
  recipients: string[];
  /** As it came over the wire, headers included. */
  raw: string;
}

export class Mailbox {
  private readonly mails: Mail[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map((to) => to.address.toLowerCase());
        PostalMime.parse(raw).then(
          (email) => {
            this.mails.push({ ...email, recipients, raw: raw.toString('utf8') });
            done();
          },
          (error: Error) => done(error),
        );
      });
    },
  });

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>((resolve) => box.server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  /** As SPORTELLO_SMTP_URL wants it. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** All that came for an address, oldest first. */
  to(address: string): Mail[] {
    return this.mails.filter((mail) => mail.recipients.includes(address.toLowerCase()));
  }

  /** The newest mail for an address, waited for; `after` says how many had been waited for before. */
  last(address: string, after = 0): Promise<Mail> {
    return this.waited(address, `mail ${after + 1}`, (mails) => (mails.length > after ? mails.at(-1) : undefined));
  }

  /** The newest mail with this subject, waited for: what came before may still be on its way, so nobody counts. */
  about(address: string, subject: string): Promise<Mail> {
    return this.waited(address, `mail about «${subject}»`, (mails) => mails.findLast((mail) => mail.subject === subject));
  }

  private async waited(address: string, what: string, find: (mails: Mail[]) => Mail | undefined): Promise<Mail> {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
      const found = find(this.to(address));
      if (found) return found;
      await sleep(100);
    }
    const subjects = this.to(address).map((mail) => mail.subject);
    throw new Error(`no ${what} for ${address} within 20 seconds, but these: ${subjects.join('; ')}`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** The first link of a mail that leads to this site. */
export function linkIn(mail: Mail, site: string): string {
  const text = mail.text ?? '';
  const start = text.indexOf(`${site}/`);
  if (start < 0) throw new Error(`no link to ${site} in:\n${text}`);
  return text.slice(start).split(/[\s<>"]/, 1)[0] ?? '';
}
