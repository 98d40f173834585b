import { type Example, order, read } from './rest-routes.js';

/** One right use of each route about the response clock. */
export const CLOCK_ROUTES: Readonly<Record<string, Example>> = {
  waiveResponse: read(200, { waitingSince: null, respondBy: null }, (scene) => order(scene, { source: 'chat' })),
};
