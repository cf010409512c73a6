/** In the test build for Firefox, whose background no test can reach: lets a page of a fixture host press the button. */

/** A page's CustomEvent "sidelight-press" with the server's address as detail. */
addEventListener('sidelight-press', (event) => {
  const server = (event as CustomEvent<string>).detail;
  void chrome.storage.local.set({ server }).then(() => chrome.runtime.sendMessage({ type: 'press' }));
});
