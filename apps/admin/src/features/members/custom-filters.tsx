import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldStack } from '../../ui/field.js';
import { CustomFilterInputs } from '../custom-fields/custom-inputs.js';
import { readCustom, writeCustom } from '../custom-fields/custom-search.js';
import { useCustomFields } from '../custom-fields/custom-words.js';

interface CustomFiltersProps {
  /** As it stands in the URL. */
  custom: string | undefined;
  onChange: (custom: string) => void;
}

/** Narrows the list by the company's own fields; nothing where there are none. */
export function CustomFilters({ custom, onChange }: CustomFiltersProps) {
  const { t } = useTranslation();
  const { fields } = useCustomFields('member');
  const [open, setOpen] = useState(false);
  const active = Object.keys(readCustom(custom)).length;
  if (fields.length === 0) return null;
  return (
    <>
      <Button
        icon={<SlidersHorizontal size={15} aria-hidden="true" />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {active === 0 ? t('filter.more') : `${t('filter.more')} (${active})`}
      </Button>
      {open ? (
        <CustomDialog
          custom={custom}
          onClose={() => {
            setOpen(false);
          }}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}

function CustomDialog({ custom, onClose, onChange }: CustomFiltersProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => readCustom(custom));
  return (
    <Dialog
      title={t('filter.title')}
      submitLabel={t('filter.apply')}
      onClose={onClose}
      onSubmit={() => {
        onChange(writeCustom(values) ?? '');
        onClose();
      }}
    >
      <FieldStack>
        <CustomFilterInputs subject="member" values={values} onChange={setValues} />
      </FieldStack>
    </Dialog>
  );
}
