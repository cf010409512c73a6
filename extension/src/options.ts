/** The options page: which server, and does it answer. */
import { ask } from './messages.js';
import { DEFAULTS, isExposed, loadSettings, saveSettings, serverAddress } from './settings.js';

function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const form = byId<HTMLFormElement>('settings');
const server = byId<HTMLInputElement>('server');
const token = byId<HTMLInputElement>('token');
const status = byId('status');
const exposed = byId('exposed');

async function show(): Promise<void> {
  const settings = await loadSettings();
  server.value = settings.server;
  token.value = settings.token;
  warn();
}

function warn(): void {
  const address = serverAddress(server.value);
  exposed.hidden = address === null || !isExposed(address);
}

/** First the permission: browsers ask for it only right after the reader's click. */
async function saveAndCheck(): Promise<void> {
  const address = serverAddress(server.value || DEFAULTS.server);
  if (!address) {
    status.textContent = 'This is not the address of a server. It looks like https://sidelight.example or 127.0.0.1:8000.';
    return;
  }
  await chrome.permissions.request({ origins: [`${new URL(address).protocol}//${new URL(address).hostname}/*`] }).catch(() => false);
  await saveSettings({ server: address, token: token.value.trim() });
  await show();
  status.textContent = 'Asking the server …';
  const outcome = await ask({ type: 'check' });
  status.textContent = outcome.ok ? `Saved. ${outcome.value}` : `Saved. ${outcome.failure.sentence}`;
}

server.addEventListener('input', warn);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void saveAndCheck();
});
void show();
