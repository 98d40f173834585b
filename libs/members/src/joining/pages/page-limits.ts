import { Injectable } from '@nestjs/common';
import { network } from '@regulars/forms';
import { Database, DomainError } from '@regulars/platform';
import { AttemptLimit } from '@regulars/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Query, langOf, plainPage } from './page-frame.js';

const WRONG_LINKS = { points: 60, duration: 10 * 60 };
const ASKED_BY_NETWORK = { points: 20, duration: 60 * 60 };
const ASKED_FOR_ADDRESS = { points: 3, duration: 60 * 60 };

/** How much strangers may ask of the members' pages, counted over all processes. A link that opens something costs nothing. */
@Injectable()
export class PageLimits {
  private readonly wrongLinks: AttemptLimit;
  private readonly byNetwork: AttemptLimit;
  private readonly forAddress: AttemptLimit;

  constructor(database: Database) {
    this.wrongLinks = new AttemptLimit(database, 'member-wrong-link', WRONG_LINKS);
    this.byNetwork = new AttemptLimit(database, 'member-link-network', ASKED_BY_NETWORK);
    this.forAddress = new AttemptLimit(database, 'member-link-address', ASKED_FOR_ADDRESS);
  }

  /** The page for a link that opens nothing: counted, so that nobody tries one after the other. @throws DomainError 429 with Retry-After */
  async wrong(
    what: 'unknown' | 'linkOver',
    query: Query,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    await this.wrongLinks.count(network(request.ip));
    void reply.status(what === 'unknown' ? 404 : 410);
    return plainPage(langOf(query, request), what);
  }

  /** @throws DomainError 429 with Retry-After, for the one who asks. @returns false: the mailbox got enough; whoever asks is not told */
  async mayAsk(address: string, emailKey: string): Promise<boolean> {
    await this.byNetwork.count(network(address));
    try {
      await this.forAddress.count(emailKey);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.status === 429) return false;
      throw error;
    }
  }
}
