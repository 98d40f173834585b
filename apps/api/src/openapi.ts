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
const config = new DocumentBuilder()
  .setTitle('Regulars')
  .setDescription('Orders, forms, mail and members of a company that sells through its website.')
  .setVersion('1')
  .setLicense('AGPL-3.0-only', 'https://www.gnu.org/licenses/agpl-3.0.html')
  .addServer('/')
  .addCookieAuth('regulars_session', { type: 'apiKey', in: 'cookie' }, 'session')
  .addSecurityRequirements('session')
  .build();
process.stdout.write(
  JSON.stringify(SwaggerModule.createDocument(app, config, { operationIdFactory: (_, method) => method })),
);
