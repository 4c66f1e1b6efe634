// Plain script, apart from the app: when the app cannot start, or stops, it says so and offers what is stored as files.
(() => {
  const OWN_KEYS = 'safer-plan.';
  const REASONS = {
    WebAssembly: 'This browser does not run WebAssembly, which the app is made of, or has been set not to.',
    start: 'The app’s files did not all arrive, or this browser refused to run them.',
    stopped: 'The app met a fault in itself and stopped, so that it could not do damage.',
  };

  function storedTexts() {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(OWN_KEYS));
    return keys.sort().map((key) => [key, localStorage.getItem(key)]);
  }

  function offer(key, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = `${key}.json`;
    link.textContent = `${key} (${Math.ceil(text.length / 1024)} kB)`;
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  function fill(notice) {
    const say = (text) => notice.querySelector('[data-stored]').append(text);
    try {
      const texts = storedTexts();
      if (texts.length === 0) say('Nothing is stored in this browser.');
      notice.querySelector('ul').append(...texts.map(([key, text]) => offer(key, text)));
    } catch {
      say('This browser does not let the page see what is stored.');
    }
  }

  const opening = () => document.getElementById('boot');

  function show(reason) {
    const notice = document.getElementById('rescue-notice').content.firstElementChild.cloneNode(true);
    notice.id = 'rescue';
    notice.querySelector('[data-reason]').textContent = REASONS[reason];
    fill(notice);
    const opened = opening();
    if (opened === null) {
      document.body.prepend(notice);
    } else {
      opened.querySelector('h1').textContent = 'Your plan could not be opened';
      opened.querySelector('.boot-slow').remove();
      opened.querySelector('main').append(notice);
    }
    notice.querySelector('h2').focus();
  }

  // Once: the first reason is the one that matters.
  let shown = false;
  function showWhenParsed(reason) {
    if (shown) return;
    shown = true;
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => show(reason));
    else show(reason);
  }

  // Until the app has mounted, and so taken away what stands in its place, whatever fails is a failed start.
  const failedStart = () => {
    if (document.readyState === 'loading' || opening() !== null) showWhenParsed('start');
  };
  addEventListener('error', failedStart, { capture: true });
  addEventListener('unhandledrejection', failedStart);
  // An error that was not the app's, an extension's for example: the app did start.
  addEventListener('TrunkApplicationStarted', () => {
    document.getElementById('rescue')?.remove();
    shown = false;
  });

  if (typeof WebAssembly === 'undefined') showWhenParsed('WebAssembly');

  window.saferPlanRescue = () => showWhenParsed('stopped');
})();
