import {
  Code,
  FileInput,
  FileSpreadsheet,
  type LucideIcon,
  Mail,
  MessageCircle,
  PenLine,
  Phone,
  Store,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderSource } from '../../api/types.js';

const ICONS: Record<OrderSource, LucideIcon> = {
  form: FileInput,
  email: Mail,
  phone: Phone,
  chat: MessageCircle,
  hand: PenLine,
  api: Code,
  pos: Store,
  import: FileSpreadsheet,
};

export function SourceIcon({ source, size = 15 }: { source: OrderSource; size?: number }) {
  const { t } = useTranslation();
  const Icon = ICONS[source];
  const name = t(`source.${source}`);
  return (
    <span title={name} style={{ display: 'inline-flex', color: 'var(--muted)' }}>
      <Icon size={size} strokeWidth={1.75} aria-hidden="true" />
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
