import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../api/problem.js';
import { addRole, changeRole, deleteRole, rolesQuery } from '../../api/roles.js';
import { sessionQuery } from '../../api/session.js';
import { invitationsQuery, staffQuery } from '../../api/staff.js';
import type { NewRole, Role } from '../../api/types.js';

/** @param start what a new role begins with */
export function useRoleForm(role: Role | undefined, start: NewRole, onDone: () => void) {
  const client = useQueryClient();
  const [values, setValues] = useState<NewRole>(
    role ? { name: role.name, permissions: [...role.permissions] } : { ...start },
  );
  const [tried, setTried] = useState(false);
  const nameless = values.name.trim() === '';
  const onSuccess = () => {
    // One may have changed what one may do oneself.
    for (const { queryKey } of [rolesQuery, sessionQuery, staffQuery, invitationsQuery])
      void client.invalidateQueries({ queryKey });
    onDone();
  };
  const store = useMutation({
    mutationFn: (body: NewRole) => (role ? changeRole(role.id, role.version, body) : addRole(body)),
    onSuccess,
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: rolesQuery.queryKey });
    },
  });
  const remove = useMutation({
    mutationFn: (reassignTo: string) => deleteRole(role?.id ?? '', reassignTo),
    onSuccess,
  });
  return {
    values,
    nameless: tried && nameless,
    change: (part: Partial<NewRole>) => {
      setValues((now) => ({ ...now, ...part }));
    },
    store,
    remove,
    submit: () => {
      setTried(true);
      if (!nameless) store.mutate({ ...values, name: values.name.trim() });
    },
  };
}
