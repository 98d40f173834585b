/** Members fit a followed segment, or fit it no more: for whoever reacts to that, such as automations. Several for one change of many. */
export class SegmentMembersChanged {
  static readonly type = 'members.segment-members-changed';
  /** @param at ISO 8601 */
  constructor(
    readonly segmentId: string,
    readonly entered: readonly string[],
    readonly left: readonly string[],
    readonly at: string,
  ) {}
}
