import { Body, Controller, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ImportResponse, Imports, SavedMappings } from '@regulars/imports';
import { IfMatch } from '@regulars/platform';
import { PatchesImport, importRoutes } from './import-routes.js';
import { MEMBERS } from './member-import.js';
import { UpdateMemberImportDto } from './member-imports.dto.js';

const ROUTES = { kind: MEMBERS, name: 'Member', noun: 'members', permission: 'members:import' } as const;

@ApiTags('members')
@Controller('api/v1/members/imports')
export class MemberImportsController extends importRoutes(ROUTES) {
  constructor(
    protected readonly imports: Imports,
    protected readonly mappings: SavedMappings,
  ) {
    super();
  }

  @Patch(':id')
  @PatchesImport(ROUTES)
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateMemberImportDto,
  ): Promise<ImportResponse> {
    return this.imports.update(MEMBERS, id, version, body);
  }
}
