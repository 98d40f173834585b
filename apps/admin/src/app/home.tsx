import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { viewsQuery } from '../api/orders.js';
import { useCan } from '../features/auth/session.js';
import { searchOfView } from '../features/inbox/inbox-query.js';
import { ForbiddenFace } from '../ui/face.js';

/** The first screen that the person's role may see. */
export function Home() {
  const can = useCan();
  if (can('orders:read')) return <InboxHome />;
  if (can('forms:read')) return <Navigate to="/forms" replace />;
  if (can('products:read')) return <Navigate to="/products" replace />;
  return <ForbiddenFace heading="h1" />;
}

/** The view that this person begins with, else New. */
function InboxHome() {
  const { data, isError } = useQuery(viewsQuery);
  const view = data?.data.find(({ home: begins }) => begins);
  if (!data && !isError) return null;
  return <Navigate to="/orders" search={view ? searchOfView(view) : { box: 'new' }} replace />;
}
