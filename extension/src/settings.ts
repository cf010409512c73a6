/** What the reader has set. Kept in this browser only. */
export interface Settings {
  /** Address of the server without a trailing slash. */
  readonly server: string;
  /** Bearer token; empty when the server needs none. */
  readonly token: string;
}

export const DEFAULTS: Settings = { server: 'http://127.0.0.1:8000', token: '' };

export async function loadSettings(): Promise<Settings> {
  return { ...DEFAULTS, ...(await chrome.storage.local.get(['server', 'token'])) };
}

export async function saveSettings(settings: Settings): Promise<void> {
  await chrome.storage.local.set({ ...settings });
}

/** The address as it is kept, or null when it is no http(s) address of a server (a path is fine, a query is not). */
export function serverAddress(entered: string): string | null {
  const url = URL.parse(entered.includes('://') ? entered.trim() : `http://${entered.trim()}`);
  if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.search || url.hash) return null;
  return url.href.replace(/\/+$/u, '');
}

const LOCAL_HOST = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u;

/** Whether pages sent to the address can be read on the way. */
export function isExposed(server: string): boolean {
  const { protocol, hostname } = new URL(server);
  return protocol === 'http:' && !LOCAL_HOST.test(hostname);
}
