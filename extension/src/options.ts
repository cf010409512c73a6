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
const allow = byId<HTMLButtonElement>('allow');

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

async function saveAndCheck(): Promise<void> {
  const address = serverAddress(server.value || DEFAULTS.server);
  if (!address) {
    status.textContent =
      'This is not the address of a server. It looks like https://sidelight.example or 127.0.0.1:8000.';
    return;
  }
  await saveSettings({ server: address, token: token.value.trim() });
  await show();
  await check();
}

/** A Sidelight server lets extensions ask; only where something in between does not, the browser's permission helps. */
async function check(): Promise<void> {
  status.textContent = 'Asking the server …';
  const outcome = await ask({ type: 'check' });
  status.textContent = outcome.ok ? `Saved. ${outcome.value}` : `Saved. ${outcome.failure.sentence}`;
  allow.hidden = outcome.ok || (await chrome.permissions.contains({ origins: [originOf(server.value)] }));
}

/** Browsers ask the reader right after a click, at no other time. */
async function askPermission(): Promise<void> {
  if (await chrome.permissions.request({ origins: [originOf(server.value)] })) await check();
}

/** The match pattern of the server's host; patterns know no ports. */
function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

server.addEventListener('input', warn);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void saveAndCheck();
});
allow.addEventListener('click', () => void askPermission());
void show();
