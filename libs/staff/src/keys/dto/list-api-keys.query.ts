import { ListQuery } from '@regulars/platform';

export class ListApiKeysQuery extends ListQuery {}
