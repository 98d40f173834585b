import { MorningMailController } from '../morning/morning-mail.controller.js';
import { MorningMail } from '../morning/morning-mail.service.js';
import { MorningMailsRepository } from '../morning/morning-mails.repository.js';
import { MorningMails } from '../morning/morning-mails.js';
import { TaskAccess } from './task-access.js';
import { TaskActs } from './task-acts.service.js';
import { TaskJournal } from './task-journal.js';
import { TaskQueries } from './task-queries.js';
import { TaskRuleFollower } from './task-rule-follower.js';
import { TaskRulesController } from './task-rules.controller.js';
import { TaskRulesRepository } from './task-rules.repository.js';
import { TaskRules } from './task-rules.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksReader } from './tasks.reader.js';
import { TasksRepository } from './tasks.repository.js';
import { TasksService } from './tasks.service.js';

/** What the orders module takes in for tasks. */
export const TASK_CONTROLLERS = [TasksController, TaskRulesController, MorningMailController];
export const TASK_PROVIDERS = [
  ...[TasksReader, TasksRepository, TaskRulesRepository],
  ...[MorningMail, MorningMails, MorningMailsRepository],
  ...[TaskAccess, TaskJournal, TasksService, TaskActs, TaskQueries, TaskRules, TaskRuleFollower],
];
