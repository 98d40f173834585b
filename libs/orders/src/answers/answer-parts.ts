import { OrderNotes } from '../mail/order-notes.js';
import { OrderThreadView } from '../mail/order-thread-view.js';
import { ReplyCircumstances } from '../mail/reply-circumstances.js';
import { MentionsController } from '../mentions/mentions.controller.js';
import { MentionsRepository } from '../mentions/mentions.repository.js';
import { Mentions } from '../mentions/mentions.service.js';
import { SignaturesController } from '../signatures/signatures.controller.js';
import { SignaturesRepository } from '../signatures/signatures.repository.js';
import { Signatures } from '../signatures/signatures.service.js';
import { WritingSigns } from '../writing/writing-signs.repository.js';
import { WritingController } from '../writing/writing.controller.js';
import { Writing } from '../writing/writing.service.js';
import { AnswersController } from './answers.controller.js';
import { AnswersRepository } from './answers.repository.js';
import { CannedAnswers } from './answers.service.js';
import { TextFiller } from './text-filler.js';

/** What the orders module takes in for answering together: prepared texts, signatures, who writes, who is mentioned. */
export const ANSWER_CONTROLLERS = [AnswersController, SignaturesController, WritingController, MentionsController];
export const ANSWER_PROVIDERS = [
  ...[AnswersRepository, SignaturesRepository, WritingSigns, MentionsRepository],
  ...[TextFiller, CannedAnswers, Signatures, Writing, Mentions],
  ...[OrderNotes, OrderThreadView, ReplyCircumstances],
];
