// What script adds to the components: live counts, copying, sharing, printing, words found by a click, and typed text that survives until the
// page is interactive. Without script, everything else works. Nothing is stored, and no typed text leaves the page.

const watched = new Map();

// One connection for each address, however many elements show it, and only while the page is visible.
function watch(address, stream, interval, tell) {
  const key = stream || address;
  let one = watched.get(key);
  if (!one) {
    one = { tells: new Set(), start: null, stop: null };
    watched.set(key, one);
    let source = null;
    let timer = 0;
    let etag = null;
    let failures = 0;
    const publish = (counts) => one.tells.forEach((each) => each(counts));
    const poll = async () => {
      timer = 0;
      try {
        const answer = await fetch(address, { headers: etag ? { 'If-None-Match': etag } : {}, credentials: 'omit', cache: 'no-cache' });
        if (answer.ok) {
          etag = answer.headers.get('ETag');
          publish(await answer.json());
        }
        failures = answer.ok || answer.status === 304 ? 0 : failures + 1;
      } catch {
        // The number stays as it is; the next attempt comes later.
        failures++;
      }
      if (one.tells.size > 0 && !document.hidden && !source) {
        timer = setTimeout(poll, interval * 1000 * Math.min(2 ** failures, 16));
      }
    };
    const open = () => {
      source = new EventSource(stream);
      const read = (event) => publish(JSON.parse(event.data));
      source.onmessage = read;
      source.addEventListener('counts', read);
      source.onerror = () => {
        // The browser connects again by itself, unless the server has refused.
        if (source && source.readyState === EventSource.CLOSED) {
          source = null;
          timer = timer || setTimeout(poll, interval * 1000);
        }
      };
    };
    one.start = () => {
      if (document.hidden || source || timer || one.tells.size === 0) return;
      if (stream && 'EventSource' in window) open();
      else timer = setTimeout(poll, interval * 1000);
    };
    one.stop = () => {
      source?.close();
      source = null;
      clearTimeout(timer);
      timer = 0;
    };
  }
  one.tells.add(tell);
  one.start();
  return () => {
    one.tells.delete(tell);
    if (one.tells.size === 0) one.stop();
  };
}

document.addEventListener('visibilitychange', () => watched.forEach((one) => (document.hidden ? one.stop() : one.start())));

class Live extends HTMLElement {
  connectedCallback() {
    const interval = Number(this.getAttribute('interval')) || 15;
    this.end = watch(this.getAttribute('src'), this.getAttribute('stream'), interval, (counts) => {
      const number = counts[this.getAttribute('measure') || 'actions'];
      if (Number.isSafeInteger(number) && number >= 0) this.show(number);
    });
  }

  disconnectedCallback() {
    this.end?.();
  }
}

// Rounded down as the server's headlines are: exact below 100 and where round.
function round(count) {
  if (count < 100) return count;
  let step = 10;
  while (Math.floor(count / step) >= 1000) step *= 10;
  return count - (count % step);
}

class Count extends Live {
  show(number) {
    const forms = JSON.parse(this.getAttribute('forms') || '[]');
    const locale = this.getAttribute('locale') || undefined;
    const place = this.querySelector('b') || this.firstElementChild || this;
    if (number === Number(this.getAttribute('value'))) return;
    this.setAttribute('value', number);
    if (forms.length === 0) {
      place.textContent = new Intl.NumberFormat(locale).format(number);
      return;
    }
    const shown = round(number);
    const texts = forms[shown === number ? 0 : 1];
    const text = texts['=' + shown] ?? texts[new Intl.PluralRules(locale).select(shown)] ?? texts.other;
    place.textContent = text.replace('{number}', new Intl.NumberFormat(locale).format(shown));
  }
}

class Milestone extends Live {
  show(number) {
    const bar = this.parentElement.querySelector('progress');
    if (!bar) return;
    const said = this.querySelector('[data-reached]');
    // The server knows the next goal: the bar is full until the page is loaded again.
    if (number >= bar.max && bar.value < bar.max && said) said.textContent = said.dataset.reached;
    bar.value = Math.min(number, bar.max);
  }
}

class Copy extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const said = this.querySelector('[data-done]');
      said.textContent = '';
      try {
        await navigator.clipboard.writeText(this.dataset.text);
        said.textContent = said.dataset.done;
      } catch {
        // The browser does not allow it here. The text is on the page.
        button.hidden = true;
      }
    });
  }
}

class Share extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button || !navigator.share) return;
    button.hidden = false;
    button.addEventListener('click', () => navigator.share({ text: this.dataset.text, url: this.dataset.url }).catch(() => {}));
  }
}

class Print extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

// A page that becomes interactive replaces its inputs. What was typed before is put back into the new ones, from memory.
const typed = new Map();

document.addEventListener('input', (event) => {
  const { target } = event;
  if (target.id && target.form?.closest('.w4r') && typeof target.value === 'string' && target.type !== 'hidden') {
    typed.set(target.id, target);
  }
}, true);

new MutationObserver(() => typed.forEach((old, id) => {
  const now = document.getElementById(id);
  if (old.isConnected || !now || now === old) return;
  typed.delete(id);
  if (now.value === old.value || now.value !== now.defaultValue || old.dataset.w4rSent) return;
  now.value = old.value;
  setTimeout(() => now.dispatchEvent(new Event('change', { bubbles: true })));
})).observe(document.documentElement, { childList: true, subtree: true });

// What was sent is the server's from then on.
document.addEventListener('submit', (event) => {
  for (const each of event.target.elements) each.dataset.w4rSent = '1';
}, true);

// "Show these words" selects them in the text that is being edited.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.w4r-findings li a');
  if (!link) return;
  const note = link.closest('li');
  const area = document.getElementById(note.closest('.w4r-findings').dataset.w4rFor);
  const start = Number(note.dataset.w4rStart);
  if (!area || note.dataset.w4rStart === undefined || area.value !== area.defaultValue) return;
  event.preventDefault();
  area.focus();
  area.setSelectionRange(start, start + Number(note.dataset.w4rLength));
});

// Without a new page, nothing says that there is a new step: the focus goes to it, or to what is wrong with the one before.
function lead(element) {
  element.tabIndex = -1;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
}

new MutationObserver((changes) => {
  for (const { addedNodes, removedNodes } of changes) {
    for (const node of addedNodes) {
      const told = node.querySelector?.('.w4r [autofocus]') || (node.matches?.('.w4r [autofocus], .w4r[autofocus]') && node);
      if (told) lead(told);
      else if (node.matches?.('.w4r-form') && [...removedNodes].concat(document.body).includes(document.activeElement)) lead(node);
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true });

for (const summary of document.querySelectorAll('[data-w4r-problems]')) summary.focus();

const names = { count: Count, milestone: Milestone, copy: Copy, share: Share, print: Print };
for (const [name, type] of Object.entries(names)) {
  if (!customElements.get('w4r-' + name)) customElements.define('w4r-' + name, type);
}
