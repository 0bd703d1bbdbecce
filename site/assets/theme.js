// Before the page is drawn: the colours that the reader chose.
try {
  const chosen = localStorage.getItem('rollcall-docs-colours');
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // A browser that keeps nothing shows the colours of the system.
}
