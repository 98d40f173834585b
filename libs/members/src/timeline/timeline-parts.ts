import { OwnTimeline } from './own-timeline.js';
import { OwnTimelineReader } from './own-timeline.reader.js';
import { TimelineProviders } from './timeline-providers.js';
import { TimelineController } from './timeline.controller.js';
import { Timeline } from './timeline.service.js';

/** What the members module takes in for the timeline. */
export const TIMELINE_CONTROLLERS = [TimelineController];
export const TIMELINE_PARTS = [TimelineProviders, OwnTimelineReader, OwnTimeline, Timeline];
