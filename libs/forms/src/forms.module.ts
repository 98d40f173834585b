import { Module } from '@nestjs/common';
import { CatalogModule } from '@regulars/catalog';
import { provideConfig } from '@regulars/platform';
import { StaffModule } from '@regulars/staff';
import { FormReader } from './form.reader.js';
import { FormRepository } from './form.repository.js';
import { FormsConfig } from './forms.config.js';
import { FormsController } from './forms.controller.js';
import { FormsService } from './forms.service.js';
import { HostedController } from './hosted/hosted.controller.js';
import { HostedForms } from './hosted/hosted-forms.js';
import { IntakeController } from './intake/intake.controller.js';
import { IntakeHttp } from './intake/intake-http.js';
import { IntakeLimits } from './intake/intake-limits.js';
import { IntakeQueue } from './intake/intake-queue.js';
import { IntakeService } from './intake/intake.service.js';
import { ProofOfWork } from './intake/proof-of-work.js';
import { SubmissionRepository } from './intake/submission.repository.js';
import { UploadReader } from './intake/upload-reader.js';
import { PublicForms } from './public-form.js';
import { PublishedForms } from './published-forms.js';
import { Submissions } from './submissions.js';
import { SubmissionKinds } from './submission-kinds.js';

@Module({
  imports: [StaffModule, CatalogModule],
  controllers: [FormsController, IntakeController, HostedController],
  providers: [
    provideConfig(FormsConfig),
    FormReader,
    FormRepository,
    FormsService,
    HostedForms,
    IntakeHttp,
    IntakeLimits,
    IntakeQueue,
    IntakeService,
    ProofOfWork,
    SubmissionRepository,
    UploadReader,
    PublicForms,
    PublishedForms,
    SubmissionKinds,
    Submissions,
  ],
  exports: [SubmissionKinds, Submissions],
})
export class FormsModule {}
