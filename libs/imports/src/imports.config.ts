import { env } from '@regulars/platform';

export class ImportsConfig {
  readonly maxSize = env.integer(
    'IMPORT_FILE_LIMIT',
    268_435_456,
    { min: 1024, max: 1_073_741_824 },
    'Largest file to import in bytes.',
  );
  readonly keepDays = env.integer(
    'IMPORT_KEEP_DAYS',
    90,
    { min: 1, max: 3_650 },
    'Days after which an import is forgotten: until then it can be undone.',
  );
}
