import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { IS_PUBLIC, REQUIRED_PERMISSION } from '@regulars/platform';
import { PERMISSIONS } from '@regulars/staff';
import { AppModule } from './app.module.js';

interface Route {
  name: string;
  isPublic: boolean;
  permission: string | undefined;
}

/** Every route of the program, read from its controllers; nothing is started. */
async function routes(): Promise<Route[]> {
  const app = await NestFactory.create(AppModule.on('postgres://nowhere'), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  const found: Route[] = [];
  for (const module of app.get(ModulesContainer, { strict: false }).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (!metatype) continue;
      const methods = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(methods)) {
        if (name === 'constructor') continue;
        const handler = Object.getOwnPropertyDescriptor(methods, name)?.value as object | undefined;
        if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) continue;
        const read = (key: string): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype);
        found.push({
          name: `${metatype.name}.${name}`,
          isPublic: read(IS_PUBLIC) === true,
          permission: read(REQUIRED_PERMISSION) as string | undefined,
        });
      }
    }
  }
  return found;
}

describe('ADM-1 every route says who may use it', () => {
  test('public or a known permission, never both, never neither', async () => {
    const all = await routes();
    expect(all.length).toBeGreaterThan(40);
    const known = new Set<string>(PERMISSIONS);
    expect(
      all
        .filter(({ isPublic, permission }) =>
          permission === undefined ? !isPublic : isPublic || !known.has(permission),
        )
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('what is open to everyone is on this list on purpose', async () => {
    const open = (await routes()).filter(({ isPublic }) => isPublic).map(({ name }) => name);
    expect(open.sort()).toEqual([
      'AuthController.secondStep',
      'AuthController.signIn',
      'HealthController.health',
      'HealthController.prometheus',
      'HealthController.ready',
      'HostedController.form',
      'HostedController.style',
      'HostedController.thanks',
      'IntakeController.challenge',
      'IntakeController.preflight',
      'IntakeController.show',
      'IntakeController.submit',
      'JoiningController.accept',
      'JoiningController.open',
      'MemberPagesController.addressPage',
      'MemberPagesController.ask',
      'MemberPagesController.askForAddress',
      'MemberPagesController.askToConfirm',
      'MemberPagesController.askToLeave',
      'MemberPagesController.comeBack',
      'MemberPagesController.confirm',
      'MemberPagesController.confirmAddress',
      'MemberPagesController.download',
      'MemberPagesController.enter',
      'MemberPagesController.enterPage',
      'MemberPagesController.erase',
      'MemberPagesController.leave',
      'MemberPagesController.leaveByLink',
      'MemberPagesController.out',
      'MemberPagesController.save',
      'MemberPagesController.show',
      'MemberPagesController.style',
      'PagesController.admin',
      'PagesController.docs',
      'PagesController.docsStart',
      'PagesController.openapi',
      'PasswordResetController.ask',
      'PasswordResetController.complete',
      'SetupController.complete',
      'SetupController.state',
      'SupplyPageController.show',
      'SupplyPageController.style',
      'SupplyPageController.take',
    ]);
  });
});
