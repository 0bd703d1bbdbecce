// Search, the switch of colours, and Copy. Without it the pages are whole.
const assets = new URL('.', document.currentScript.src).href;

function colours() {
  const label = document.querySelector('.theme');
  const select = label.querySelector('select');
  const show = (theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    const media = { light: 'not all', dark: 'all' }[theme] ?? '(prefers-color-scheme: dark)';
    for (const source of document.querySelectorAll('source[data-dark]')) source.media = media;
  };
  select.value = document.documentElement.dataset.theme ?? '';
  show(select.value);
  select.addEventListener('change', () => {
    show(select.value);
    try {
      localStorage.setItem('rollcall-docs-colours', select.value);
    } catch {
      // Shown now, and forgotten with the page.
    }
  });
  label.hidden = false;
}

function load(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${assets}${name}`;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${name} could not be loaded.`));
    document.head.append(script);
  });
}

async function index() {
  await Promise.all([load('minisearch.js'), load('search-entries.js')]);
  const search = new globalThis.MiniSearch({
    idField: 'at',
    fields: ['page', 'title', 'text'],
    storeFields: ['url', 'page', 'title', 'text'],
    searchOptions: {
      boost: { title: 4, page: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  search.addAll(globalThis.searchEntries.map((entry, at) => ({ ...entry, at })));
  return search;
}

function excerpt(text, terms) {
  const at = Math.max(0, text.toLowerCase().indexOf(terms[0] ?? '') - 50);
  return `${at > 0 ? '… ' : ''}${text.slice(at, at + 140)}${text.length > at + 140 ? ' …' : ''}`;
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function searching() {
  const form = document.querySelector('form[role="search"]');
  const input = form.querySelector('input');
  const found = form.querySelector('#found');
  let ready;
  const close = () => {
    found.hidden = true;
  };
  const links = () => [...found.querySelectorAll('a')];
  const show = async () => {
    const asked = input.value.trim();
    if (asked === '') return close();
    ready ??= index();
    const search = await ready;
    // Somebody went on typing: the newer question is answered.
    if (asked !== input.value.trim()) return;
    const hits = search.search(asked).slice(0, 12);
    const list = element('ul');
    for (const hit of hits) {
      const link = element('a');
      link.href = `${assets}../${hit.url}`;
      link.append(element('strong', hit.title));
      if (hit.page !== hit.title) link.append(element('small', hit.page));
      link.append(element('span', excerpt(hit.text, hit.terms)));
      const item = element('li');
      item.append(link);
      list.append(item);
    }
    const said =
      hits.length === 0 ? `Nothing found for “${asked}”.` : hits.length === 1 ? '1 place' : `${hits.length} places`;
    const status = element('p', said);
    status.setAttribute('role', 'status');
    found.replaceChildren(status, list);
    found.hidden = false;
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  form.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      input.focus();
      close();
    } else if (event.key === 'ArrowDown' && all.length > 0) all[Math.min(at + 1, all.length - 1)].focus();
    else if (event.key === 'ArrowUp' && at >= 0) (all[at - 1] ?? input).focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    if (!form.contains(event.target)) close();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
    if (event.key !== '/' || typing) return;
    event.preventDefault();
    input.focus();
  });
  form.hidden = false;
}

function copying() {
  if (!navigator.clipboard) return;
  for (const block of document.querySelectorAll('pre[data-copy]')) {
    const button = element('button', 'Copy', 'copy');
    button.type = 'button';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      button.textContent = 'Copied';
    });
    const frame = element('div', '', 'code');
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

colours();
searching();
copying();
