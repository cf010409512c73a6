/** The background: hears the toolbar, talks to the server, keeps no state (a browser may end it at any moment). */
import type { Message, Press } from './messages.js';
import { askForCards, checkConnection } from './server.js';
import { loadSettings } from './settings.js';

const PRESS: Press = { type: 'press' };
const TITLE = 'Sidelight';

/** Nothing of Sidelight is in a page before the first press; activeTab lets the script in then, and only there. */
export async function press(tab: chrome.tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  try {
    await chrome.tabs.sendMessage(tab.id, PRESS);
  } catch {
    await begin(tab.id);
  }
}

async function begin(tabId: number): Promise<void> {
  try {
    await chrome.scripting.executeScript({ target: { tabId }, files: ['content.js'] });
    await chrome.tabs.sendMessage(tabId, PRESS);
    await chrome.action.setTitle({ tabId, title: TITLE });
  } catch {
    await chrome.action.setTitle({ tabId, title: `${TITLE}: the browser keeps extensions out of this page` });
  }
}

/** The reply to a message, or nothing when none is due. */
async function handle(message: Message, tab: chrome.tabs.Tab | undefined): Promise<unknown> {
  switch (message.type) {
    case 'analyse':
      return askForCards(await loadSettings(), message.page, tab?.incognito ? 'never' : 'default');
    case 'check':
      return checkConnection(await loadSettings());
    case 'count':
      return showCount(tab?.id, message.count);
    case 'options':
      return chrome.runtime.openOptionsPage();
    case 'press':
      return undefined;
  }
}

async function showCount(tabId: number | undefined, count: number | null): Promise<void> {
  if (tabId === undefined) return;
  await chrome.action.setBadgeBackgroundColor({ tabId, color: '#4a5568' });
  await chrome.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await chrome.action.setBadgeText({ tabId, text: count === null ? '' : String(count) });
}

chrome.action.onClicked.addListener((tab) => void press(tab));
chrome.runtime.onMessage.addListener((message: Message, sender, reply) => {
  void handle(message, sender.tab).then(reply);
  return true;
});
