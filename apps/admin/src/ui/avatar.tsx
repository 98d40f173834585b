import styles from './avatar.module.css';

/** A person's initials; for Chinese names the last two characters, as Chinese programs show them, or one where it is small. */
export function initials(name: string, small = false): string {
  const trimmed = name.trim();
  if (/^[\u3400-\u9fff]+$/.test(trimmed)) return trimmed.slice(small ? -1 : -2);
  const words = trimmed.split(/[\s.@_-]+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

/** Decoration beside a written name, so hidden from screen readers. */
export function Avatar({ name, size = 22 }: { name: string; size?: number }) {
  const tone = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 5;
  return (
    <span
      className={styles['avatar']}
      data-tone={tone}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.41) }}
      aria-hidden="true"
      // As generated content: initials are a picture of the name, not text beside it.
      data-initials={initials(name, size < 24)}
    />
  );
}
