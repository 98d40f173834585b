import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CustomFieldTables,
  CustomFieldsRepository,
  LONGEST_CUSTOM_FIELDS,
  customValues,
} from '@regulars/custom-fields';
import type { Tx } from '@regulars/platform';
import { unacceptable } from '../members.errors.js';

type Values = Record<string, unknown>;

/** Members have custom fields (MEM-1), defined in a table of this module. */
@Injectable()
export class MemberCustomFields implements OnModuleInit {
  constructor(
    private readonly tables: CustomFieldTables,
    private readonly fields: CustomFieldsRepository,
  ) {}

  onModuleInit(): void {
    this.tables.register('member', 'members.custom_field');
  }

  /**
   * What the member keeps of the values that were sent, for a new member and for one whose values are named.
   * @param sent undefined: they are not spoken of @param before null: a new member @returns undefined: they stay as they are
   * @throws 422 naming every field that is wrong or missing
   */
  async kept(tx: Tx, sent: Values | null | undefined, before: Values | null): Promise<Values | undefined> {
    if (sent === undefined && before !== null) return undefined;
    if (sent && JSON.stringify(sent).length > LONGEST_CUSTOM_FIELDS)
      throw unacceptable(
        'members/custom-fields-too-large',
        '/customFields',
        'The custom fields hold more than 20,000 characters. Shorten them.',
      );
    return customValues('member', await this.fields.all('member', tx), sent ?? {}, before ?? {});
  }
}
