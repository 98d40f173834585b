import { useState } from 'react';

/** Closes at once after a copy, else only when asked twice: what is shown this once must not be lost by a slip. */
export function useKept(onClose: () => void) {
  const [copied, setCopied] = useState(false);
  const [warned, setWarned] = useState(false);
  return {
    warned: warned && !copied,
    onCopied: () => {
      setCopied(true);
    },
    close: () => {
      if (copied || warned) onClose();
      else setWarned(true);
    },
  };
}
