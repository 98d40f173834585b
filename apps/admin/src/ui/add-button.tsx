import { Plus } from 'lucide-react';
import { Button } from './button.js';

/** The one thing a list invites to. */
export function AddButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button look="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={onClick}>
      {children}
    </Button>
  );
}
