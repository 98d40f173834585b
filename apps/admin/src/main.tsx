import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/global.css';
import { startI18n } from './app/i18n.js';
import { queryClient } from './app/query-client.js';
import { router } from './app/router.js';
import { applyTheme } from './app/theme.js';

const RELOADED_AT = 'regulars:reloaded-at';

// A tab left open across an upgrade asks for a part of the program that is gone; the new page has all of its parts.
addEventListener('vite:preloadError', (event) => {
  if (!reloadedLately()) {
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    location.reload();
  }
});

applyTheme();
await startI18n();

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

/** A part that is missing even so must not make the page reload for ever. */
function reloadedLately(): boolean {
  return Date.now() - Number(sessionStorage.getItem(RELOADED_AT) ?? 0) < 60_000;
}
