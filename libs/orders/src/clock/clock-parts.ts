import { ClockFollower } from './clock-follower.js';
import { EscalationRepository } from './escalation.repository.js';
import { ResponseClockRepository } from './response-clock.repository.js';
import { ResponseClock } from './response-clock.service.js';
import { ResponseController } from './response.controller.js';
import { ResponseEscalation } from './response-escalation.service.js';
import { ResponseWaiver } from './response-waiver.service.js';

/** What the orders module takes in for the response clock. */
export const CLOCK_CONTROLLERS = [ResponseController];
export const CLOCK_PROVIDERS = [
  ...[ResponseClockRepository, EscalationRepository],
  ...[ResponseClock, ResponseEscalation, ResponseWaiver, ClockFollower],
];
