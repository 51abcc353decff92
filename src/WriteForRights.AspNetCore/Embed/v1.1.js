// Write for Rights on any page: <w4r-action case="…" do="letter"><a href="…">…</a></w4r-action> and <w4r-count case="…">.
// This file never breaks within version 1. It stores nothing, sets no cookie and asks no host but its own.
const base = new URL('.', import.meta.url);
const patience = 8000;
const parts = { letter: '/letter', card: '/card', sign: '/sign', case: '' };

class Action extends HTMLElement {
  connectedCallback() {
    const part = parts[this.getAttribute('do') ?? 'case'];
    const name = this.getAttribute('case');
    if (this.frame || part === undefined || !name) return;
    this.links = [...this.childNodes];
    this.abort = new AbortController();
    const frame = this.frame = document.createElement('iframe');
    frame.src = address(this, encodeURIComponent(name) + part);
    frame.title = this.getAttribute('title') || this.textContent.trim() || 'Write for Rights';
    frame.allow = 'web-share; clipboard-write';
    // Invisible, but laid out, so that it knows its height before it is shown. The content policy of a page allows CSSOM.
    Object.assign(this.style, { display: 'block', position: 'relative' });
    Object.assign(frame.style, {
      position: 'absolute', visibility: 'hidden', border: '0', display: 'block', inlineSize: '100%', blockSize: '1px', colorScheme: 'normal',
    });
    addEventListener('message', event => this.receive(event), { signal: this.abort.signal });
    this.append(frame);
    // A frame that is refused says nothing. The link is still there then, and stays.
    this.timer = setTimeout(() => this.remove_(), patience);
  }

  disconnectedCallback() {
    if (this.frame) this.remove_();
  }

  receive(event) {
    const { frame } = this;
    const message = event.data;
    if (!frame || event.source !== frame.contentWindow || event.origin !== base.origin || !message) return;
    if (message.w4r === 'height' && message.height > 0 && message.height < 100000) {
      frame.style.blockSize = Math.ceil(message.height) + 'px';
    } else if (message.w4r === 'ready' && !this.shown) {
      this.shown = true;
      clearTimeout(this.timer);
      this.links.forEach(link => link.remove());
      Object.assign(frame.style, { position: 'static', visibility: 'visible' });
      this.dispatchEvent(new CustomEvent('w4r-ready', { bubbles: true }));
    } else if (message.w4r === 'step') {
      if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: 'start' });
      this.dispatchEvent(new CustomEvent('w4r-step', { bubbles: true, detail: { step: String(message.step) } }));
    }
  }

  remove_() {
    clearTimeout(this.timer);
    this.abort.abort();
    this.frame.remove();
    this.frame = null;
    if (this.shown) this.append(...this.links);
    this.shown = false;
  }
}

class Count extends HTMLElement {
  connectedCallback() {
    this.seen = new IntersectionObserver(entries => {
      this.visible = entries.at(-1).isIntersecting;
      this.schedule();
    });
    this.seen.observe(this);
    this.abort = new AbortController();
    document.addEventListener('visibilitychange', () => this.schedule(), { signal: this.abort.signal });
    if (!getComputedStyle(this).display || getComputedStyle(this).display === 'inline') this.style.display = 'inline-block';
  }

  disconnectedCallback() {
    this.seen.disconnect();
    this.abort.abort();
    clearTimeout(this.timer);
  }

  // Nothing is asked while nobody sees the number. The browser repeats the ETag, so an answer without news is empty.
  schedule() {
    clearTimeout(this.timer);
    if (!this.visible || document.hidden) return;
    const wait = Math.max(0, (this.last ?? -Infinity) + 15000 - performance.now());
    this.timer = setTimeout(() => this.update(), wait);
  }

  async update() {
    this.last = performance.now();
    try {
      const name = this.getAttribute('case');
      const response = await fetch(address(this, (name ? encodeURIComponent(name) + '/' : '') + 'count.json', false), {
        cache: 'no-cache', credentials: 'omit', signal: this.abort.signal,
      });
      if (response.ok) {
        const count = await response.json();
        if (this.textContent !== count.text) this.textContent = count.text;
        this.lang = count.language;
        this.dir = count.direction;
      }
    } catch {
      // The network is away: the last number stays, and the next turn asks again.
    }
    if (!this.abort.signal.aborted) this.schedule();
  }
}

// The page below /embed, in the language that the element, or else the page around it, names.
function address(element, path, asks = true) {
  const language = element.getAttribute('lang') ?? '';
  const url = new URL((/^[A-Za-z0-9-]+$/.test(language) ? encodeURIComponent(language) + '/' : '') + path, base);
  if (asks) {
    url.searchParams.set('source', element.getAttribute('data-source') ?? location.hostname);
    const theme = element.getAttribute('theme');
    if (theme) url.searchParams.set('theme', theme);
  }
  return url.href;
}

// A second copy of the script on one page, old or new, changes nothing.
if (!customElements.get('w4r-action')) customElements.define('w4r-action', Action);
if (!customElements.get('w4r-count')) customElements.define('w4r-count', Count);
