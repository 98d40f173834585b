import { Injectable } from '@nestjs/common';
import { html } from '@regulars/forms';
import { normalisedEmail } from '@regulars/platform';
import type { Locale } from '@regulars/staff';
import { isEmail } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MemberRow } from '../../member-row.js';
import { type Query, asPage, fieldsOf, langOf, oneButton, page, plainPage, seeOther } from '../pages/page-frame.js';
import { PageLimits } from '../pages/page-limits.js';
import { PAGE_WORDS } from '../pages/page-words.js';
import { OwnAddress } from './own-address.service.js';
import { OwnPageActs, type Press } from './own-page.service.js';
import { OwnPageContent } from './own-page-content.js';
import { OwnPageDoor } from './own-page-door.js';
import { OwnPageLinks } from './own-page-links.js';
import { fieldText, localeOf, readOwnInput } from './own-page-input.js';
import { DONE, ownPage } from './own-page-view.js';
import { VisitCookie } from './visit-cookie.js';

type Act = 'leave' | 'comeBack';

/** The page on which members look after themselves, and the way into it (MEM-2). */
@Injectable()
export class OwnPage {
  constructor(
    private readonly door: OwnPageDoor,
    private readonly links: OwnPageLinks,
    private readonly cookie: VisitCookie,
    private readonly acts: OwnPageActs,
    private readonly limits: PageLimits,
    private readonly content: OwnPageContent,
    private readonly address: OwnAddress,
  ) {}

  show(query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const member = await this.door.visitor(this.cookie.read(request));
      if (member === null) return this.askPage(langOf(query, request), null);
      const done = DONE.find((each) => each === query['done']) ?? null;
      return ownPage(await this.content.of(member, langOf(query, request, member.locale), { done, typed: null }));
    });
  }

  /** The answer is the same whoever is asked for, and however often. */
  ask(query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const lang = langOf(query, request);
      const { email, fault } = emailOf(request);
      if (fault) {
        void reply.status(422);
        return this.askPage(lang, email);
      }
      if (await this.limits.mayAsk(request.ip, normalisedEmail(email))) await this.links.ask(email);
      return plainPage(lang, 'linkSent', await this.content.company());
    });
  }

  /** The answer is the same however often: a mailbox gets only so many. */
  askForAddress(query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return this.inside(query, request, reply, async (member, lang) => {
      const { email, fault } = emailOf(request);
      if (fault) {
        void reply.status(422);
        return ownPage(await this.content.of(member, lang, { done: null, typed: null, refusedEmail: email }));
      }
      if (await this.limits.mayAsk(request.ip, normalisedEmail(email))) await this.address.ask(member, email);
      return seeOther(reply, `/my?lang=${lang}&done=addressSent`);
    });
  }

  addressPage(link: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const lang = langOf(query, request);
      if (!(await this.address.isOpen(link))) return this.limits.wrong('linkOver', query, request, reply);
      return oneButton(lang, { ...PAGE_WORDS[lang].newAddress, path: `/my/address/${link}` });
    });
  }

  confirmAddress(link: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const visit = await this.address.confirm(link);
      if (visit === null) return this.limits.wrong('linkOver', query, request, reply);
      this.cookie.write(reply, visit);
      return seeOther(reply, '/my?done=saved');
    });
  }

  /** Programs that look at links in mails use none up. */
  enterPage(link: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const lang = langOf(query, request);
      if (!(await this.door.isOpen(link))) return this.limits.wrong('linkOver', query, request, reply);
      return oneButton(lang, { ...PAGE_WORDS[lang].enter, path: `/my/in/${link}` });
    });
  }

  enter(link: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      const visit = await this.door.enter(link);
      if (visit === null) return this.limits.wrong('linkOver', query, request, reply);
      this.cookie.write(reply, visit);
      return seeOther(reply, '/my');
    });
  }

  save(query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return this.inside(query, request, reply, async (member, lang) => {
      const fields = fieldsOf(request.body);
      const input = readOwnInput(fields, member, await this.content.settings());
      if (input.faults.size > 0) {
        void reply.status(422);
        return ownPage(await this.content.of(member, lang, { done: null, typed: { fields, faults: input.faults } }));
      }
      await this.acts.save(member.id, input, await this.press(request, lang));
      const shownIn = input.content.locale === member.locale ? lang : localeOf(input, lang);
      return seeOther(reply, `/my?lang=${shownIn}&done=saved`);
    });
  }

  act(act: Act, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return this.inside(query, request, reply, async (member, lang) => {
      await this.acts[act](member.id, await this.press(request, lang));
      if (act === 'leave') return plainPage(lang, 'left', await this.content.company());
      return seeOther(reply, `/my?lang=${lang}&done=back`);
    });
  }

  /** Their page says that they asked, where a colleague has to have a look first. */
  erase(query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return this.inside(query, request, reply, async (member, lang) => {
      const sure = fieldText(fieldsOf(request.body), 'sure') === 'yes';
      if (!sure || !(await this.acts.askForErasure(member.id, await this.press(request, lang))))
        return seeOther(reply, `/my?lang=${lang}`);
      await this.door.leave(this.cookie.read(request));
      this.cookie.clear(reply);
      return plainPage(lang, 'erasing', await this.content.company());
    });
  }

  out(query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return asPage(query, request, reply, async () => {
      await this.door.leave(this.cookie.read(request));
      this.cookie.clear(reply);
      return plainPage(langOf(query, request), 'signedOut');
    });
  }

  /** A file, or for who is not in the page that lets them in. */
  async download(query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string | object> {
    const member = await this.door.visitor(this.cookie.read(request));
    if (member === null) return asPage(query, request, reply, () => Promise.resolve(seeOther(reply, '/my')));
    void reply.headers({
      'content-disposition': `attachment; filename="${member.number}.json"`,
      'cache-control': 'no-store',
    });
    return this.content.data(member, langOf(query, request, member.locale));
  }

  /** Only whoever is in by a visit; others see where to ask for a link. */
  private inside(
    query: Query,
    request: FastifyRequest,
    reply: FastifyReply,
    act: (member: MemberRow, lang: Locale) => Promise<string>,
  ): Promise<string> {
    return asPage(query, request, reply, async () => {
      const member = await this.door.visitor(this.cookie.read(request));
      return member === null ? seeOther(reply, '/my') : act(member, langOf(query, request, member.locale));
    });
  }

  private async press(request: FastifyRequest, lang: Locale): Promise<Press> {
    const company = await this.content.company();
    return { address: request.ip, wording: (channel) => PAGE_WORDS[lang].own.wording(channel, company) };
  }

  /** @param refused what was typed and is no address */
  private async askPage(lang: Locale, refused: string | null): Promise<string> {
    const words = PAGE_WORDS[lang].ask;
    const fault = refused !== null;
    return page(
      lang,
      words.title,
      html`<h1>${words.title}</h1>
        <p>${words.text(await this.content.company())}</p>
        <form method="post" action="/my/link?lang=${lang}" accept-charset="utf-8">
          <div class="field">
            <label for="email">${words.email}</label>
            <input id="email" name="email" type="email" required maxlength="254" autocomplete="email" value="${refused ?? ''}"${fault && html` aria-invalid="true" aria-describedby="email-error"`} />
            ${fault && html`<span class="error" id="email-error">${words.wrong}</span>`}
          </div>
          <button type="submit">${words.button}</button>
        </form>`,
      '/my',
    );
  }
}

function emailOf({ body }: FastifyRequest): { email: string; fault: boolean } {
  const email = fieldText(fieldsOf(body), 'email').trim();
  return { email: email.slice(0, 254), fault: email.length > 254 || !isEmail(email, { allow_utf8_local_part: true }) };
}
