import { html } from '@regulars/forms';
import { Database } from '@regulars/platform';
import type { Locale } from '@regulars/staff';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MembersRepository } from '../../members.repository.js';
import { THE_MEMBER } from '../joining-actor.js';
import { Confirming } from '../registration/confirming.service.js';
import { LeaveLink } from '../leaving/leave-link.js';
import { Leaving } from '../leaving/leaving.service.js';
import { MemberSuccessors } from '../leaving/member-successors.js';
import { PageCompany } from './page-company.js';
import { type Query, asPage, langOf, page, plainPage } from './page-frame.js';
import { PageLimits } from './page-limits.js';
import { PAGE_WORDS } from './page-words.js';

/** The pages behind links in mails: to confirm a registration, and to leave. Programs that look at links press no button. */
@Injectable()
export class LinkPages {
  constructor(
    private readonly database: Database,
    private readonly confirming: Confirming,
    private readonly links: LeaveLink,
    private readonly leaving: Leaving,
    private readonly members: MembersRepository,
    private readonly successors: MemberSuccessors,
    private readonly names: PageCompany,
    private readonly limits: PageLimits,
  ) {}

  askToConfirm(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const row = await this.confirming.open(token);
      if (row === null) return this.unknown(query, request, reply, 410);
      const lang = langOf(query, request, row.locale);
      const company = await this.names.name();
      if (row.confirmed_at !== null) return plainPage(lang, 'confirmed', company, `/my/join/${token}`);
      const { title, text, button } = PAGE_WORDS[lang].confirm;
      return oneButton(lang, { title: title(company), text, button, path: `/my/join/${token}` });
    });
  }

  confirm(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const row = await this.confirming.confirm(token, request.ip);
      if (row === null) return this.unknown(query, request, reply, 410);
      return plainPage(langOf(query, request, row.locale), 'confirmed', await this.names.name());
    });
  }

  askToLeave(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const id = this.links.read(token);
      if (id === null) return this.unknown(query, request, reply, 404);
      const member = await this.members.find(await this.successors.of(id));
      const lang = langOf(query, request, member?.locale);
      const company = await this.names.name();
      if (member === null || member.left_at !== null || member.erased_at !== null)
        return plainPage(lang, 'left', company, `/my/leave/${token}`);
      const { title, text, button } = PAGE_WORDS[lang].leave;
      const path = `/my/leave/${token}`;
      return oneButton(lang, { title: title(company), text: text(company), button, path });
    });
  }

  /** Also for mail programs, which post `List-Unsubscribe=One-Click` without showing anything (RFC 8058): what the body says is all the same. */
  leave(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const id = this.links.read(token);
      if (id === null) return this.unknown(query, request, reply, 404);
      const locale = await this.database.transaction(async (tx) => {
        const member = await this.members.lock(tx, await this.successors.of(id, tx));
        if (member === null || member.erased_at !== null) return undefined;
        const proof = { 'pressed from': request.ip, 'user agent': (request.headers['user-agent'] ?? '').slice(0, 300) };
        await this.leaving.leave(tx, THE_MEMBER, member, { source: 'link in a mail', proof });
        return member.locale;
      });
      return plainPage(langOf(query, request, locale), 'left', await this.names.name());
    });
  }

  private async unknown(query: Query, request: FastifyRequest, reply: FastifyReply, status: number): Promise<string> {
    await this.limits.wrongLink(request.ip);
    void reply.status(status);
    return plainPage(langOf(query, request), status === 410 ? 'linkOver' : 'unknown');
  }
}

export function oneButton(
  lang: Locale,
  { title, text, button, path }: Record<'title' | 'text' | 'button' | 'path', string>,
): string {
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <form method="post" action="${path}?lang=${lang}"><button type="submit">${button}</button></form>`;
  return page(lang, title, body, path);
}
