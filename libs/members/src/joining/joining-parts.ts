import { ChoiceConditions } from './choice-conditions.js';
import { ChoicesController } from './choices/choices.controller.js';
import { ChoicesRepository } from './choices/choices.repository.js';
import { ChoicesService } from './choices/choices.service.js';
import { MemberChoices } from './choices/member-choices.service.js';
import { JoiningPersonalData } from './joining-personal-data.js';
import { JoiningRelations } from './joining-relations.js';
import { JoiningTracesRepository } from './joining-traces.repository.js';
import { LeaveLink } from './leaving/leave-link.js';
import { LeavingController } from './leaving/leaving.controller.js';
import { Leaving } from './leaving/leaving.service.js';
import { MemberLeaving } from './leaving/member-leaving.service.js';
import { MemberSuccessors } from './leaving/member-successors.js';
import { MemberLetters } from './member-letters.js';
import { ConfirmPages } from './pages/confirm-pages.js';
import { LeavePages } from './pages/leave-pages.js';
import { MemberPagesController } from './pages/member-pages.controller.js';
import { PageCompany } from './pages/page-company.js';
import { PageLimits } from './pages/page-limits.js';
import { ConfirmationMails } from './registration/confirmation-mails.js';
import { Confirming } from './registration/confirming.service.js';
import { Entering } from './registration/entering.js';
import { RegistrationIntake } from './registration/registration-intake.js';
import { RegistrationsRepository } from './registration/registrations.repository.js';
import { EarlierAddresses } from './self-service/earlier-addresses.js';
import { ErasureWishes } from './self-service/erasure-wishes.js';
import { OwnAddress } from './self-service/own-address.service.js';
import { OwnData } from './self-service/own-data.js';
import { OwnOrders } from './self-service/own-orders.js';
import { OwnPage } from './self-service/own-page.js';
import { OwnPageActs } from './self-service/own-page.service.js';
import { OwnPageContent } from './self-service/own-page-content.js';
import { OwnPageDoor } from './self-service/own-page-door.js';
import { OwnPageLinks } from './self-service/own-page-links.js';
import { OwnPageKeysRepository } from './self-service/own-page-keys.repository.js';
import { VisitCookie } from './self-service/visit-cookie.js';

/** What the members module takes in for joining and leaving. */
export const JOINING_CONTROLLERS = [LeavingController, ChoicesController, MemberPagesController];
export const JOINING_PARTS = [
  ...[
    LeaveLink,
    Leaving,
    MemberLeaving,
    MemberSuccessors,
    JoiningRelations,
    JoiningTracesRepository,
    JoiningPersonalData,
  ],
  ...[RegistrationsRepository, RegistrationIntake, ConfirmationMails, Entering, Confirming],
  ...[ChoicesRepository, ChoicesService, MemberChoices, ChoiceConditions, ErasureWishes],
  ...[
    OwnPageKeysRepository,
    OwnPageDoor,
    OwnPageLinks,
    OwnPageActs,
    OwnAddress,
    EarlierAddresses,
    OwnPageContent,
    OwnPage,
    OwnData,
    OwnOrders,
    VisitCookie,
  ],
  ...[ConfirmPages, LeavePages, PageCompany, PageLimits, MemberLetters],
];
