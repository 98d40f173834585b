import { DuplicateReader } from './duplicate.reader.js';
import { DuplicateSearchRepository } from './duplicate-search.repository.js';
import { DuplicateSearch } from './duplicate-search.service.js';
import { DuplicatesController } from './duplicates.controller.js';
import { Duplicates } from './duplicates.service.js';

/** What the members module takes in to find duplicates. */
export const DUPLICATE_CONTROLLERS = [DuplicatesController];
export const DUPLICATE_PARTS = [DuplicateReader, DuplicateSearchRepository, DuplicateSearch, Duplicates];
