import { soon } from './soon';

export const READER = process.env.MAIL_URL ?? 'http://localhost:21026';

export interface Mail {
  id: number;
  to: string;
  subject: string;
  text: string;
  has_html: boolean;
}

/** All that somebody got, newest first. */
export async function mailsTo(email: string): Promise<Mail[]> {
  const answer = await fetch(`${READER}/mails?to=${encodeURIComponent(email)}`);
  return (await answer.json()) as Mail[];
}

/** The newest one with this subject, when it has come. */
export const mailOf = (email: string, subject: RegExp): Promise<Mail> =>
  soon(`a mail "${subject.source}"`, async () => (await mailsTo(email)).find((mail) => subject.test(mail.subject)));

export const pictureOf = (mail: Mail): string => `${READER}/mails/${mail.id}/html`;

/** The six digits in it. */
export function codeIn(mail: Mail): string {
  const [code] = /^\d{6}$/m.exec(mail.text.replaceAll('\r', '')) ?? [];
  if (!code) throw new Error(`no code in "${mail.subject}"`);
  return code;
}
