import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';

/** Prints the OpenAPI document. Nothing is connected: in preview mode Nest only reads the controllers. */
const app = await NestFactory.create(AppModule.on('postgres://offline'), new FastifyAdapter(), {
  preview: true,
  logger: false,
  abortOnError: false,
});
const TAGS: [string, string][] = [
  ['orders', 'Inquiries and orders: boxes, thread, assignment, history'],
  ['custom fields', 'Fields that the company adds to its orders'],
  ['answers', 'Canned answers and signatures, and what they say to one customer'],
  ['tasks', 'What is to be done and when, by hand or by rule, and the calls that were made'],
  ['suppliers', 'Factories and suppliers, what they are asked for an order, and what they answer'],
  ['members', 'Who the customers are: profiles, consent, where they came from'],
  ['segments', 'Which members to talk to: rules over all that is known of them'],
  ['products', 'What is sold'],
  ['forms', 'Forms as staff see them'],
  ['public forms', 'Forms as visitors use them; no account needed'],
  ['files', 'Attachments'],
  ['live', 'What changes while one looks'],
  ['sessions', 'Sign-in and one’s own account'],
  ['staff', 'Colleagues and their roles'],
  ['roles', 'Roles of the company’s own'],
  ['setup', 'The first account'],
  ['company', 'The company’s own settings'],
  ['mail accounts', 'Mailboxes that are read by IMAP'],
  ['suppression list', 'Addresses that get no automatic mail, and why'],
  ['audit', 'Who did what'],
  ['integrations', 'API keys and webhooks: how other programs take part'],
  ['operations', 'Health and figures'],
];

const builder = new DocumentBuilder()
  .setTitle('Regulars')
  .setDescription('Orders, forms, mail and members of a company that sells through its website.')
  .setVersion('1')
  .setLicense('AGPL-3.0-only', 'https://www.gnu.org/licenses/agpl-3.0.html')
  .addServer('/')
  .addCookieAuth('regulars_session', { type: 'apiKey', in: 'cookie' }, 'session')
  .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: rgk_…' }, 'apiKey')
  .addSecurityRequirements('session')
  .addSecurityRequirements('apiKey');
for (const [name, description] of TAGS) builder.addTag(name, description);
process.stdout.write(
  JSON.stringify(SwaggerModule.createDocument(app, builder.build(), { operationIdFactory: (_, method) => method })),
);
