import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Confirming } from '../registration/confirming.service.js';
import { PageCompany } from './page-company.js';
import { type Query, asPage, langOf, oneButton, plainPage } from './page-frame.js';
import { PageLimits } from './page-limits.js';
import { PAGE_WORDS } from './page-words.js';

/** The page behind the link that confirms a registration. Programs that look at links press no button. */
@Injectable()
export class ConfirmPages {
  constructor(
    private readonly confirming: Confirming,
    private readonly names: PageCompany,
    private readonly limits: PageLimits,
  ) {}

  askToConfirm(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const row = await this.confirming.open(token);
      if (row === null) return this.limits.wrong('linkOver', query, request, reply);
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
      if (row === null) return this.limits.wrong('linkOver', query, request, reply);
      return plainPage(langOf(query, request, row.locale), 'confirmed', await this.names.name());
    });
  }
}
