import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { Dialog } from '../../ui/dialog.js';
import { useAssignees } from '../order/assignee-select.js';

interface AssignDialogProps {
  title: string;
  current: { id: string; name: string } | null;
  onPick: (staffId: string | null, name: string) => void;
  onClose: () => void;
}

/** Who shall take care of it: two letters of a name and Enter. */
export function AssignDialog({ title, current, onPick, onClose }: AssignDialogProps) {
  const { t } = useTranslation();
  const assignees = useAssignees(current);
  return (
    <Dialog title={title} onClose={onClose}>
      <ChoiceList
        label={t('assign.whom')}
        empty={t('assign.nobody')}
        groups={[
          {
            key: 'people',
            choices: assignees.map(({ value, label, name, email }) => ({
              key: value || 'nobody',
              label,
              words: email,
              icon: value ? <Avatar name={name} size={20} /> : null,
              checked: value === (current?.id ?? ''),
              onPick: () => {
                onPick(value || null, name);
              },
            })),
          },
        ]}
      />
    </Dialog>
  );
}
