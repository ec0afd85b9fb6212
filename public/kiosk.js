// The terminal in the hall: what a page does there beyond working without scripts.
//
// - Nobody touches it for a while: a dialog asks, counts down, and then the visit is ended on the server and wiped here.
// - While somebody is there, the session on the server is kept awake, however long one page takes.
// - The line is down: what is sent waits, typed text stays, and things go on by themselves when the line is back.
// - Another person presses "back": no page comes out of the browser's memory, and no form is sent again.
// - A card reader is a keyboard: what it types goes into the page's field wherever the cursor was.
//
// Plain, because the budget of the islands' WASM is for those; a page without this script ends by its Refresh header.
// Texts, times and addresses come with the page (app/src/shell/kiosk.rs).
(() => {
  'use strict';

  const idle = document.getElementById('kiosk-idle');
  const line = document.getElementById('kiosk-line');
  if (!idle || !line) return;
  const count = document.getElementById('kiosk-idle-count');
  const said = document.getElementById('kiosk-idle-said');

  /** Seconds of quiet before the question (none on a page at rest), and seconds that it waits. */
  const quietFor = Number(idle.dataset.idle || Infinity);
  const graceFor = Number(idle.dataset.grace);
  const awakeEvery = 45_000;
  const retryEvery = 3_000;
  const patience = 4_000;

  let lastTouch = Date.now();
  let lastAwake = Date.now();
  let ended = false;
  let gone = false;

  // The line

  let lost = false;
  let retrying = 0;
  /** What waits for the line: sending a form, following a link. The latest wish counts. */
  let wish;

  function tell(text, good = false) {
    line.classList.toggle('kiosk-line-good', good);
    if (line.textContent !== text) line.textContent = text;
  }

  /** Asks the server for a sign of life; says what has changed. */
  async function reach() {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patience) }).catch(() => undefined);
    const there = Boolean(answer?.ok);
    if (!there) {
      tell(ended ? line.dataset.wiped : wish ? line.dataset.waiting : line.dataset.lost);
      retrying ||= setInterval(goOn, retryEvery);
    } else if (lost) {
      clearInterval(retrying);
      retrying = 0;
      tell(line.dataset.back, true);
      setTimeout(() => lost || tell(''), 5_000);
    }
    lost = !there;
    return there;
  }

  /** Does what waits, once the server answers. */
  async function goOn() {
    if (!(await reach()) || !wish) return;
    const now = wish;
    wish = undefined;
    gone = true;
    setTimeout(() => (gone = false), 10_000);
    now();
  }

  /** A reader may press Enter twice: what waits is not begun a second time. */
  function when(wanted) {
    const first = !wish;
    wish = wanted;
    if (first) goOn();
  }

  const endForm = idle.querySelector('form');
  const ends = (form) => form.getAttribute('action') === endForm.getAttribute('action');
  let passing = false;

  document.addEventListener('submit', (event) => {
    if (passing) return;
    event.preventDefault();
    const { target: form, submitter } = event;
    if (ends(form)) return end();
    if (gone || ended) return;
    when(() => {
      passing = true;
      form.requestSubmit(submitter);
      passing = false;
    });
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented) return;
    // Within the page.
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    // Nothing leads out of here.
    if (gone || ended || link.origin !== location.origin) return;
    when(() => location.assign(link.href));
  });

  addEventListener('offline', goOn);
  addEventListener('online', goOn);
  // It went down while the page was coming.
  if (!navigator.onLine) goOn();

  // The end of a visit

  /** Ends the session. What the page shows goes at once; the server hears of it as soon as it can. */
  function end() {
    if (ended) return;
    ended = true;
    if (idle.open) idle.close();
    document.querySelector('main').replaceChildren();
    // Over any other wish; submit() asks nobody.
    wish = () => endForm.submit();
    goOn();
  }

  // Is somebody there?

  const left = () => Math.ceil(quietFor + graceFor - (Date.now() - lastTouch) / 1000);

  function tick() {
    if (ended) return;
    const seconds = left();
    if (seconds <= 0) return end();
    if (seconds <= graceFor) {
      if (!idle.open) idle.showModal();
      count.textContent = seconds;
      // A screen reader would not keep up with every second.
      if (seconds === graceFor || seconds % 10 === 0) said.textContent = said.dataset.say.replace('%', seconds);
    } else if (lastTouch > lastAwake && Date.now() - lastAwake >= awakeEvery) {
      lastAwake = Date.now();
      goOn();
    }
  }

  function touched() {
    // While the question is asked only an answer counts.
    if (!idle.open) lastTouch = Date.now();
  }

  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel']) {
    addEventListener(kind, touched, { capture: true, passive: true });
  }
  document.getElementById('kiosk-idle-stay').addEventListener('click', () => idle.close());
  // By the button or by the Escape key.
  idle.addEventListener('close', () => {
    lastTouch = Date.now();
    if (!ended) goOn();
  });
  if (Number.isFinite(quietFor)) setInterval(tick, 1_000);

  // The server's Refresh counts from the load of the page. It knows nothing of touches: here the dialog decides about the
  // end. It knows nothing of the line: what else it leads to waits, as a link does.
  window.navigation?.addEventListener('navigate', (event) => {
    const { url, sameDocument } = event.destination;
    const back = event.navigationType === 'traverse' || event.navigationType === 'reload';
    if (gone || ended || sameDocument || back || !event.cancelable) return;
    event.preventDefault();
    const to = new URL(url);
    if (to.pathname + to.search !== idle.dataset.waiting) when(() => location.assign(url));
  });

  // Nothing comes back

  // "Back" to the answer of a form would offer to send it again, with all that the last person typed.
  history.replaceState(null, '');
  addEventListener('pagehide', () => {
    document.body.hidden = true;
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });

  // The hall

  for (const kind of ['contextmenu', 'dragstart']) addEventListener(kind, (event) => event.preventDefault());

  const reader = document.querySelector('input[autofocus]');
  // What is read next takes the place of what was wrong.
  if (reader?.value) reader.select();
  document.addEventListener('keydown', (event) => {
    const free = !document.activeElement?.closest('input, textarea, select, button, a, summary, dialog');
    if (!reader || idle.open || !free || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    reader.focus();
  });
})();
