/** Members keep the key: that of a topic that is gone must never be a new one's, so it is made of the time. */
export function newTopicKey(taken: readonly string[]): string {
  const key = `topic-${Date.now().toString(36)}`;
  return taken.includes(key) ? `${key}-${taken.length}` : key;
}
