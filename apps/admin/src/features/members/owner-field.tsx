import { useTranslation } from 'react-i18next';
import type { Member } from '../../api/types.js';
import { ChoiceField } from '../../ui/field.js';
import { useCan, useSession } from '../auth/session.js';
import { useAssignees } from '../order/assignee-select.js';

interface OwnerFieldProps {
  value: string;
  current: Member['owner'];
  onChange: (ownerId: string) => void;
}

/** Who looks after the member. Who does not see everybody's members may take one, and give it back to nobody. */
export function OwnerField({ value, current, onChange }: OwnerFieldProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { user } = useSession();
  const options = useAssignees(current).filter(
    (option) => can('members:read-all') || ['', user.id, current?.id].includes(option.value),
  );
  return (
    <ChoiceField
      label={t('member.field.ownerId')}
      options={options.map(({ value: id, label }) => ({ value: id, label: id === '' ? t('member.nobody') : label }))}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
