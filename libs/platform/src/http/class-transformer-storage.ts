import { createRequire } from 'node:module';
import type { TransformFnParams } from 'class-transformer';

/** What class-transformer remembers of its decorators. It is no part of its types' door, though Nest's mapped types read it there too. */
interface TransformerStorage {
  findTypeMetadata(target: object, property: string): { typeFunction: () => new () => object } | undefined;
  findTransformMetadatas(
    target: object,
    property: string,
    direction: number,
  ): { transformFn: (params: TransformFnParams) => unknown; options: object | undefined }[];
  getExposedMetadatas(target: object): unknown[];
  getExcludedMetadatas(target: object): unknown[];
}

const require = createRequire(import.meta.url);
export const { defaultMetadataStorage: transformerStorage } = require('class-transformer/cjs/storage') as {
  defaultMetadataStorage: TransformerStorage;
};
