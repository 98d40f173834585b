import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PASSWORD_MIN } from '../auth/password-min.js';
import { sessionQuery } from '../../api/session.js';
import { addStaff, changeStaff, staffQuery } from '../../api/staff.js';
import { isProblem } from '../../api/problem.js';
import type { NewStaff, Staff, StaffChange } from '../../api/types.js';

interface ColleagueValues {
  name: string;
  email: string;
  role: string;
  teamId: string | null;
  password: string;
}

export function useColleagueForm(colleague: Staff | undefined, onSaved: () => void) {
  const client = useQueryClient();
  const [values, setValues] = useState<ColleagueValues>({
    name: colleague?.name ?? '',
    email: colleague?.email ?? '',
    role: colleague?.role ?? 'sales',
    teamId: colleague?.teamId ?? null,
    password: '',
  });
  const [tried, setTried] = useState(false);
  const errors = {
    name: values.name.trim() === '',
    email: !/^\S+@\S+\.\S+$/.test(values.email.trim()),
    password: (!colleague || values.password !== '') && values.password.length < PASSWORD_MIN,
  };
  const store = useMutation({
    mutationFn: (change: StaffChange) =>
      colleague ? changeStaff(colleague.id, colleague.version, change) : addStaff(change as NewStaff),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: staffQuery.queryKey });
      // One may have changed oneself.
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onSaved();
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: staffQuery.queryKey });
    },
  });

  function submit(): void {
    setTried(true);
    if (Object.values(errors).some(Boolean)) return;
    const { password, ...rest } = { ...values, name: values.name.trim(), email: values.email.trim() };
    const known: Partial<Record<string, unknown>> = { ...colleague };
    const change = Object.fromEntries(Object.entries(rest).filter(([field, value]) => known[field] !== value));
    store.mutate({ ...change, ...(password ? { password } : {}) });
  }

  return {
    values,
    errors: tried ? errors : { name: false, email: false, password: false },
    change: (part: Partial<ColleagueValues>) => {
      setValues((now) => ({ ...now, ...part }));
    },
    store,
    submit,
  };
}
