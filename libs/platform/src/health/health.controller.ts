import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Database } from '../database/database.js';
import { DomainError } from '../http/domain-error.js';
import { ErrorResponses } from '../http/error-responses.js';
import { Public } from '../http/public.decorator.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

class HealthResponse {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {}

  @Get('healthz')
  @Public()
  @ApiOperation({ operationId: 'getHealth', summary: 'The process is alive' })
  @ApiOkResponse({ type: HealthResponse })
  @ErrorResponses(429)
  health(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'The process can do its work: database reachable, not stopping',
  })
  @ApiOkResponse({ type: HealthResponse })
  @ErrorResponses(429)
  async ready(): Promise<HealthResponse> {
    if (this.readiness.stopping) throw new DomainError('operations/stopping', 503, 'This process is stopping.');
    try {
      await this.database.query('SELECT 1');
    } catch (error) {
      throw new DomainError(
        'operations/database-unreachable',
        503,
        `The database does not answer (${error instanceof Error ? error.name : 'error'}).`,
      );
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ operationId: 'getMetrics', summary: 'Prometheus metrics of this process, without personal data' })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  @ErrorResponses(429)
  prometheus(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
