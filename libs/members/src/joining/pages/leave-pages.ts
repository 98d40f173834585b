import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MembersRepository } from '../../members.repository.js';
import { THE_MEMBER } from '../joining-actor.js';
import { LeaveLink } from '../leaving/leave-link.js';
import { Leaving } from '../leaving/leaving.service.js';
import { MemberSuccessors } from '../leaving/member-successors.js';
import { PageCompany } from './page-company.js';
import { type Query, asPage, langOf, oneButton, plainPage } from './page-frame.js';
import { PageLimits } from './page-limits.js';
import { PAGE_WORDS } from './page-words.js';

/** The page behind the link in each mail by which members leave. Programs that look at links press no button. */
@Injectable()
export class LeavePages {
  constructor(
    private readonly database: Database,
    private readonly links: LeaveLink,
    private readonly leaving: Leaving,
    private readonly members: MembersRepository,
    private readonly successors: MemberSuccessors,
    private readonly names: PageCompany,
    private readonly limits: PageLimits,
  ) {}

  askToLeave(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const id = this.links.read(token);
      if (id === null) return this.limits.wrong('unknown', query, request, reply);
      const member = await this.members.find(await this.successors.of(id));
      const lang = langOf(query, request, member?.locale);
      const company = await this.names.name();
      if (member?.left_at !== null || member.erased_at !== null)
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
      if (id === null) return this.limits.wrong('unknown', query, request, reply);
      const locale = await this.database.transaction(async (tx) => {
        const member = await this.members.lock(tx, await this.successors.of(id, tx));
        if (member?.erased_at !== null) return undefined;
        const proof = { 'pressed from': request.ip, 'user agent': (request.headers['user-agent'] ?? '').slice(0, 300) };
        await this.leaving.leave(tx, THE_MEMBER, member, { source: 'link in a mail', proof });
        return member.locale;
      });
      return plainPage(langOf(query, request, locale), 'left', await this.names.name());
    });
  }
}
