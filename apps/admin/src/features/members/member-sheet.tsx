import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMember, createMember, memberQuery, MEMBERS_KEY } from '../../api/members.js';
import { isProblem } from '../../api/problem.js';
import type { Member, MemberChange } from '../../api/types.js';
import { ConflictDialog } from '../../ui/conflict-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { toast } from '../../ui/toast.js';
import { useSession } from '../auth/session.js';
import { MemberFields } from './member-fields.js';
import { bodyFor, changedFields, dayOf, emptyMember, errorsOf, type MemberField, valuesOf } from './member-form.js';
import { useShownMember } from './use-shown-member.js';

interface MemberSheetProps {
  /** Absent: a new one. */
  member?: Member;
  onClose: () => void;
  onSaved?: (member: Member) => void;
}

/**
 * Adds a member, or edits the version that was open when the sheet was opened. Where somebody else was quicker (412) nothing
 * is overwritten: both versions are shown, and the person chooses field by field.
 */
export function MemberSheet({ member, onClose, onSaved }: MemberSheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user } = useSession();
  const [base] = useState(member);
  const [start] = useState(() => (base ? valuesOf(base) : emptyMember(user.locale, dayOf(new Date()))));
  const [values, setValues] = useState(start);
  const [tried, setTried] = useState(false);
  // Of its own: while the choice is being saved there is no error, and the choice stays on the screen.
  const [conflict, setConflict] = useState<Member>();
  const { nameOf, shown } = useShownMember();
  const save = useMutation({
    mutationFn: ({ version, body }: { version: number | undefined; body: MemberChange }) =>
      base && version !== undefined ? changeMember(base.id, version, body) : createMember({ ...body, source: 'hand' }),
    onSuccess: (saved) => {
      client.setQueryData(memberQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: MEMBERS_KEY });
      toast.done(t(base ? 'member.saved' : 'member.added'));
      onClose();
      onSaved?.(saved);
    },
    onError: (error) => {
      if (isProblem(error, 412)) setConflict(error.current as Member | undefined);
    },
  });
  const errors = errorsOf(values);
  const changed = changedFields(start, values);

  function store(fields: readonly MemberField[], standing: Member | undefined): void {
    if (standing && fields.length === 0) onClose();
    else
      save.mutate({
        version: standing?.version,
        body: bodyFor(values, standing ? fields : [...fields, 'locale'], standing?.customFields),
      });
  }

  if (conflict) {
    const theirs = valuesOf(conflict);
    const different = changedFields(theirs, values).filter((field) => changed.includes(field));
    return (
      <ConflictDialog
        title={t('member.conflict')}
        lead={t(different.length > 0 ? 'member.conflictLead' : 'member.conflictSame')}
        conflicts={different.map((field) => ({
          field,
          name: nameOf(field),
          mine: shown(values, field),
          theirs: shown(theirs, field),
        }))}
        pending={save.isPending}
        onClose={onClose}
        onChoose={(fields) => {
          store(fields, conflict);
        }}
      />
    );
  }
  return (
    <Dialog
      shape="sheet"
      title={base ? t('member.editTitle', { number: base.number }) : t('member.add')}
      submitLabel={base ? t('action.save') : t('member.add')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0) store(changed, base);
      }}
    >
      <MemberFields
        values={values}
        owner={base?.owner ?? null}
        errors={tried ? errors : {}}
        onChange={(part) => {
          setValues((now) => ({ ...now, ...part }));
        }}
      />
    </Dialog>
  );
}
