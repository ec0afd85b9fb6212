// One database's half of scripts/bench: starts the program, sends the load, prints a table and what follows from it.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const [engine, url, release, dir, ...parts] = process.argv.slice(2);
const program = join(release, 'sportello');
const filler = join(release, 'examples', 'bench');
const RUNS = 3;
/** The shortest run in seconds; slow pages take longer, so that every p99 has its samples. */
const SECONDS = 4;
const SAMPLES = 10_000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const folder = join(dir, engine);
mkdirSync(folder, { recursive: true });
const env = {
  ...process.env,
  SPORTELLO_DATABASE_URL: url,
  SPORTELLO_SECRETS: join(folder, 'secrets'),
  SPORTELLO_LISTEN: `127.0.0.1:${port}`,
  SPORTELLO_PUBLIC_URL: base,
  SPORTELLO_MAIL_FOLDER: join(folder, 'mail'),
  SPORTELLO_PROOFS_FOLDER: join(folder, 'proofs'),
  SPORTELLO_LOG: 'warn',
};

/** Starts the program; gives the process and the seconds until it answered. */
async function start() {
  const log = openSync(join(folder, 'log'), 'a');
  const before = performance.now();
  const child = spawn(program, ['serve'], { env, stdio: ['ignore', log, log] });
  for (;;) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return [child, (performance.now() - before) / 1000];
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
    await sleep(5);
  }
}

/** Resident memory in MB: now (`VmRSS`), or the most since the start (`VmHWM`). */
function resident(child, field) {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]) / 1024;
}

/** wrk on one address: pages per second, p99 in milliseconds, how many answers were behind it. */
function load(path, session) {
  const cookie = session ? ['-H', `Cookie: session=${session}`] : [];
  const one = (seconds) => {
    const out = execFileSync('wrk', ['-t2', '-c8', `-d${seconds}s`, '--latency', ...cookie, base + path], { encoding: 'utf8' });
    const errors = /Non-2xx or 3xx responses: (\d+)/.exec(out);
    if (errors) throw new Error(`${path}: ${errors[1]} answers were no pages`);
    const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(out);
    return {
      rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)[1]),
      p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit],
      samples: Number(/(\d+) requests in/.exec(out)[1]),
    };
  };
  // The first run warms up and tells how long the others must take.
  const seconds = Math.max(SECONDS, Math.ceil((SAMPLES * 1.3) / one(1).rate));
  const enough = (run) => (run.samples < SAMPLES ? one(Math.ceil((seconds * SAMPLES * 1.3) / run.samples)) : run);
  const runs = Array.from({ length: RUNS }, () => enough(one(seconds)));
  return { rate: median(runs.map((r) => r.rate)), p99: median(runs.map((r) => r.p99)), samples: Math.min(...runs.map((r) => r.samples)) };
}

const fill = (...words) => execFileSync(filler, words, { encoding: 'utf8' });
const rows = [];
let constant;
function page(name, path, session) {
  const { rate, p99, samples } = load(path, session);
  constant ??= rate;
  console.error(`${engine}: ${name} ${rate.toFixed(0)} /s, p99 ${p99.toFixed(2)} ms`);
  rows.push([name, `${rate.toFixed(0)} /s`, `${p99.toFixed(2)} ms`, (rate / constant).toFixed(2), String(samples)]);
  return { rate, p99 };
}

/** What the program answers to `work` while it runs: its process, and the seconds of its start. */
async function running(work) {
  const [child, seconds] = await start();
  const found = work(child, seconds);
  child.kill('SIGTERM');
  await new Promise((done) => child.once('exit', done));
  return found;
}

/** Pages of 1,000 waiting requests and 10,000 passages; then of 1,000,000 passages; then of 100,000 requests. */
async function pages(people) {
  const queue = (size) => page(`queue, ${size}`, '/operatore/richieste', people.operator);
  const file = (name) => page(name, `/operatore/persone/${people.person}`, people.operator);
  const own = (name) => page(name, '/fascicolo', people.citizen);
  const first = await running((child, seconds) => {
    const idle = resident(child, 'VmRSS');
    page('/', '/');
    page('/servizi', '/servizi');
    page('DID step', '/did/situazione', people.citizen);
    const found = { queue: queue('1,000 requests'), file: file('file with 500 passages'), own: own("the same, the person's own") };
    return { ...found, idle, busy: resident(child, 'VmHWM'), seconds };
  });
  fill('passages', url, '1000000');
  const late = await running(() => ({
    queue: queue('1,000,000 passages'),
    file: file('file among 1,000,000 passages'),
    own: own("the person's own among them"),
  }));
  fill('more', url, '99000');
  const many = await running(() => queue('100,000 requests'));
  const submissions = JSON.parse(fill('submissions', url));
  const growth = (name) => (late[name].p99 / first[name].p99).toFixed(2);
  return `queue p99, 100,000 to 1,000 requests: ${(many.p99 / late.queue.p99).toFixed(2)} (at most 1.3)
p99 with 1,000,000 passages to 10,000: queue ${growth('queue')}, file ${growth('file')}, the person's own ${growth('own')} (at most 1.3)
file: ${(1000 / first.file.rate / 5).toFixed(3)} ms of this machine at full load per 100 passages
submissions: ${submissions.submissions_per_s.toFixed(0)} /s, bare transactions ${submissions.bare_per_s.toFixed(0)} /s, ratio ${submissions.ratio.toFixed(2)} (at least 0.4)
resident memory: ${first.idle.toFixed(0)} MB idle (at most 80), ${first.busy.toFixed(0)} MB under load, the most
start: ${first.seconds.toFixed(2)} s (at most 1)`;
}

/** Searches and bookings in three centres whose agendas are seven tenths full. */
async function agenda() {
  const booker = JSON.parse(fill('agenda', url));
  const search = '/appuntamenti/nuovo?servizio=C.1&sede=fermo';
  const [first, month] = await running(() => [
    page('earliest place and two others', search, booker.citizen),
    page('calendar of places', `${search}&vista=calendario`, booker.citizen),
  ]);
  const sizes = Object.entries(JSON.parse(fill('searches', url)));
  const { bookings, hot } = JSON.parse(fill('bookings', url));
  const times = ({ p50, p99 }) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  const searches = sizes.map(([size, { earliest, calendar }]) => {
    const [soon, whole] = size === '40' ? [' (at most 20)', ' (at most 120)'] : ['', ''];
    return `search among ${size} operators, 60 days: earliest and two others ${times(earliest)}${soon}; whole calendar ${times(calendar)}${whole}`;
  });
  return `bookings: ${bookings.bookings_per_s.toFixed(0)} /s, bare transactions ${bookings.bare_per_s.toFixed(0)} /s, ratio ${bookings.ratio.toFixed(2)} (at least 0.5)
a place that ${hot.clients} want: ${times(hot)}, longest ${hot.max.toFixed(0)} ms over ${hot.attempts} attempts; ${hot.double} sold twice, ${hot.lost} sold to nobody, ${hot.failed} failed
${searches.join('\n')}
search pages of the constant page's rate: ${(first.rate / constant).toFixed(4)} and ${(month.rate / constant).toFixed(4)}`;
}

/** The board of offers, and the candidates of one of them. */
async function employers() {
  fill('board', url, '100000');
  const [board, offers] = await running(() => [
    page('board, 100,000 offers', '/offerte'),
    page('search among them', '/offerte?cosa=addetto+vendite&dove=Fermo'),
  ]);
  const searched = JSON.parse(fill('offers', url));
  const { vacancy, operator } = JSON.parse(fill('ranking', url));
  const path = `/operatore/richieste-imprese/${vacancy}/candidati`;
  const list = await running(() => page('preselection among 100,000 people', path, operator));
  const ranked = JSON.parse(fill('rankings', url));
  const searches = Object.entries(searched.searches).map(([name, { p99 }]) => `${name} p99 ${p99.toFixed(1)}`);
  const share = ({ rate }) => (rate / constant).toFixed(4);
  return `search among 100,000 offers: p50 ${searched.p50.toFixed(1)} ms, p99 ${searched.p99.toFixed(1)} ms (at most 25); ${searches.join(', ')}
ranking 5,000 of 100,000 people: p50 ${ranked.p50.toFixed(1)} ms, p99 ${ranked.p99.toFixed(1)} ms (at most 100)
of the constant page's rate: board ${share(board)}, search ${share(offers)}, preselection ${share(list)}, the ranking itself ${(1000 / ranked.p50 / constant).toFixed(4)}`;
}

execFileSync(program, ['migrate'], { env, stdio: 'ignore' });
const people = JSON.parse(fill('prepare', url, '1000'));
fill('passages', url, '10000');
await running(() => page('constant page', '/costante'));
const told = [];
for (const [name, part] of Object.entries({ pages, agenda, employers })) {
  if (parts.length === 0 || parts.includes(name)) told.push(await part(people));
}

const line = (cells) => `| ${cells.join(' | ')} |`;
console.log(`\n## ${engine}\n`);
console.log([['page', 'rate', 'p99', 'of constant', 'samples'], ['---', '---', '---', '---', '---'], ...rows].map(line).join('\n'));
console.log(`\n${told.join('\n')}`);
