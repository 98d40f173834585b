import { SupplyLimits } from './page/supply-limits.js';
import { SupplyPageController } from './page/supply-page.controller.js';
import { SupplyPage } from './page/supply-page.js';
import { SheetPrinter } from './sheet-printer.js';
import { SuppliersController } from './suppliers.controller.js';
import { SuppliersRepository } from './suppliers.repository.js';
import { Suppliers } from './suppliers.service.js';
import { SupplyAccess } from './supply-access.js';
import { SupplyActs } from './supply-acts.service.js';
import { SupplyAnswers } from './supply-answers.service.js';
import { SupplyClock } from './supply-clock.js';
import { SupplyController } from './supply.controller.js';
import { SupplyDrafts } from './supply-drafts.js';
import { SupplyGuards } from './supply-guards.js';
import { SupplyJournal } from './supply-journal.js';
import { SupplyLink } from './supply-link.js';
import { SupplyMailIn } from './supply-mail-in.js';
import { SupplyPost } from './supply-post.js';
import { SupplyQueries } from './supply-queries.js';
import { SupplyReader } from './supply.reader.js';
import { SupplyRepository } from './supply.repository.js';
import { SupplyRequests } from './supply-requests.service.js';
import { SupplySending } from './supply-sending.js';
import { SupplySheets } from './supply-sheets.js';
import { SupplyWriting } from './supply-writing.service.js';

/** What the orders module takes in for suppliers. */
export const SUPPLY_CONTROLLERS = [SuppliersController, SupplyController, SupplyPageController];
export const SUPPLY_PROVIDERS = [
  ...[SuppliersRepository, SupplyReader, SupplyRepository],
  ...[Suppliers, SupplyAccess, SupplyDrafts, SupplyJournal, SupplyLink, SupplyPost, SheetPrinter, SupplySheets],
  ...[
    SupplyRequests,
    SupplyActs,
    SupplyQueries,
    SupplyAnswers,
    SupplyClock,
    SupplyMailIn,
    SupplyGuards,
    SupplySending,
    SupplyWriting,
  ],
  ...[SupplyLimits, SupplyPage],
];
