/** The background of the test build: a test cannot press the toolbar button, so it calls this or sends a press. */
import { press } from '../background.js';
import type { Message } from '../messages.js';

async function pressToolbar(urlPart: string): Promise<void> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(urlPart));
  if (!tab) throw new Error(`No tab shows ${urlPart}`);
  await press(tab);
}

chrome.runtime.onMessage.addListener((message: Message, { tab }) => {
  if (message.type === 'press' && tab) void press(tab);
});

Object.assign(globalThis, { pressToolbar });
