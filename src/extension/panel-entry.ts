/** Opens the panel on the toolbar button. The browser's own "open on click" would grant no access to the tab; this does. */
export const openPanelOnClick = (): void => {
  chrome.action.onClicked.addListener(({ id }) => { if (id !== undefined) void chrome.sidePanel.open({ tabId: id }) })
}
