// One database's half of scripts/bench: starts the program, sends the load, prints a table and what follows from it.
//
// - What is compared is measured in turn, round by round: a slow minute of the machine meets both sides of a ratio.
// - How a page grows is asked of two databases side by side, the second a copy of the first with more in it.

import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, openSync, readFileSync } from 'node:fs';
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
const folder = join(dir, engine);
mkdirSync(folder, { recursive: true });

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const settings = (database) => ({
  ...process.env,
  SPORTELLO_DATABASE_URL: database,
  SPORTELLO_SECRETS: join(folder, 'secrets'),
  SPORTELLO_MAIL_FOLDER: join(folder, 'mail'),
  SPORTELLO_PROOFS_FOLDER: join(folder, 'proofs'),
  SPORTELLO_LOG: 'warn',
});

/** Starts the program on a database; gives its process, its address and the seconds until it answered. */
async function start(database) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ...settings(database), SPORTELLO_LISTEN: `127.0.0.1:${port}`, SPORTELLO_PUBLIC_URL: base };
  const log = openSync(join(folder, 'log'), 'a');
  const before = performance.now();
  const child = spawn(program, ['serve'], { env, stdio: ['ignore', log, log] });
  for (;;) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return { child, base, seconds: (performance.now() - before) / 1000 };
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
    await sleep(5);
  }
}

/** What `work` finds while a program runs on each of the databases. */
async function running(databases, work) {
  const servers = [];
  for (const database of databases) servers.push(await start(database));
  const found = work(...servers);
  for (const { child } of servers) {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
  }
  return found;
}

/** A copy of the database as it stands, while nothing is connected to it. */
function copy(database, name) {
  if (engine === 'sqlite') {
    const to = join(dir, `${name}.sqlite`);
    copyFileSync(database.slice('sqlite://'.length), to);
    return `sqlite://${to}`;
  }
  const at = (base) => database.replace('/postgres?', `/${base}?`);
  execFileSync('psql', ['-q', '-c', `CREATE DATABASE ${name} TEMPLATE postgres`, at('template1')], { stdio: 'inherit' });
  return at(name);
}

/** Resident memory in MB: now (`VmRSS`), or the most since the start (`VmHWM`). */
function resident({ child }, field) {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]) / 1024;
}

/** wrk on a page for so many seconds: pages per second, p99 in milliseconds, how many answers were behind it. */
function load({ server, path, session }, seconds) {
  const cookie = session ? ['-H', `Cookie: session=${session}`] : [];
  const words = ['-t2', '-c8', `-d${seconds}s`, '--latency', ...cookie, server.base + path];
  const out = execFileSync('wrk', words, { encoding: 'utf8' });
  const errors = /Non-2xx or 3xx responses: (\d+)/.exec(out);
  if (errors) throw new Error(`${path}: ${errors[1]} answers were no pages`);
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(out);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)[1]),
    p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit],
    samples: Number(/(\d+) requests in/.exec(out)[1]),
  };
}

const rows = [];
/**
 * Measures pages and the constant page of the first one's server in turn; gives for each `rate`, `p99`, `share` of the
 * constant page's best rate (what was left over of the page before slows a round of it, and would flatter the others), and
 * `rounds`. Of a page with `rateOnly` too few answers are waited for to speak of a p99.
 */
function compare(...pages) {
  const all = [{ name: 'constant page', server: pages[0].server, path: '/costante' }, ...pages];
  for (const page of all) {
    // The first second warms up, the next tells how long the rounds must take.
    load(page, 1);
    const { rate } = load(page, 1);
    page.seconds = page.rateOnly ? SECONDS : Math.max(SECONDS, Math.ceil((SAMPLES * 1.3) / rate));
    page.rounds = [];
  }
  for (let round = 0; round < RUNS; round += 1) {
    for (const page of all) {
      let run = load(page, page.seconds);
      if (run.samples < SAMPLES && !page.rateOnly) run = load(page, Math.ceil((page.seconds * SAMPLES * 1.3) / run.samples));
      page.rounds.push(run);
    }
  }
  const constant = Math.max(...all[0].rounds.map((r) => r.rate));
  const found = all.map(({ name, rounds, rateOnly }) => {
    const [rate, p99] = [median(rounds.map((r) => r.rate)), median(rounds.map((r) => r.p99))];
    const share = rate / constant;
    console.error(`${engine}: ${name} ${rate.toFixed(0)} /s, p99 ${p99.toFixed(2)} ms`);
    const samples = Math.min(...rounds.map((r) => r.samples));
    rows.push([name, `${rate.toFixed(0)} /s`, rateOnly ? 'not asked' : `${p99.toFixed(2)} ms`, share.toFixed(4), String(samples)]);
    return { rate, p99, share, rounds };
  });
  return found.slice(1);
}

/** The p99 of `late` as a ratio to that of `first`: the middle one of the rounds. */
const growth = (late, first) => median(late.rounds.map((r, n) => r.p99 / first.rounds[n].p99)).toFixed(2);

const fill = (...words) => execFileSync(filler, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const told = (...words) => JSON.parse(fill(...words));
const times = ({ p50, p99 }) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
const speeds = ({ per_s, bare_per_s, ratio }) =>
  `${per_s.toFixed(0)} /s, bare transactions ${bare_per_s.toFixed(0)} /s, ratio ${ratio.toFixed(2)}`;

/** Public pages and a form; then the queue and a file beside those of a database with far more in it. */
async function pages(people) {
  const passages = copy(url, 'passages');
  fill('passages', passages, '1000000');
  const requests = copy(url, 'requests');
  fill('more', requests, '99000');
  const { operator, citizen, person } = people;
  const first = await running([url], (server) => {
    const idle = resident(server, 'VmRSS');
    compare(
      { name: '/', server, path: '/' },
      { name: '/servizi', server, path: '/servizi' },
      { name: 'DID step', server, path: '/did/situazione', session: citizen },
    );
    return { idle, busy: resident(server, 'VmHWM'), seconds: server.seconds };
  });
  const queue = (server, name) => ({ name: `queue, ${name}`, server, path: '/operatore/richieste', session: operator });
  const file = (server, name) => ({ name: `file of 500 passages${name}`, server, path: `/operatore/persone/${person}`, session: operator });
  const own = (server, name) => ({ name: `the person's own${name}`, server, path: '/fascicolo', session: citizen });
  const grown = await running([url, passages, requests], (few, many, waiting) => ({
    queues: compare(queue(few, '1,000 requests'), queue(many, '1,000,000 passages'), queue(waiting, '100,000 requests')),
    files: compare(file(few, ''), file(many, ' among 1,000,000')),
    owns: compare(own(few, ''), own(many, ' among 1,000,000')),
    busy: resident(few, 'VmHWM'),
  }));
  const [few, many, waiting] = grown.queues;
  return `queue p99, 100,000 to 1,000 requests: ${growth(waiting, few)} (at most 1.3)
p99 with 1,000,000 passages to 10,000: queue ${growth(many, few)}, file ${growth(...grown.files.toReversed())}, the person's own ${growth(...grown.owns.toReversed())} (at most 1.3)
file: ${(1000 / grown.files[0].rate / 5).toFixed(3)} ms of this machine at full load per 100 passages
submissions: ${speeds(told('submissions', url))} (at least 0.4)
resident memory: ${first.idle.toFixed(0)} MB idle (at most 80), ${Math.max(first.busy, grown.busy).toFixed(0)} MB under load, the most
start: ${first.seconds.toFixed(2)} s (at most 1)`;
}

/** Searches and bookings in centres whose agendas are seven tenths full. */
async function agenda() {
  const booker = told('agenda', url);
  const path = '/appuntamenti/nuovo?servizio=C.1&sede=fermo';
  const [first, month] = await running([url], (server) =>
    compare(
      { name: 'earliest place and two others', server, path, session: booker.citizen },
      { name: 'calendar of four weeks', server, path: `${path}&vista=calendario`, session: booker.citizen },
    ),
  );
  const sizes = told('searches', url, booker.cf);
  const { bookings, holds, hot, overlaps } = told('bookings', url);
  const grows = (what) => [40, 400].map((size) => (sizes[size][what].p50 / sizes[10][what].p50).toFixed(1)).join(' and ');
  const constant = first.rate / first.share;
  // One search after the other, as one of this machine's processors would serve them.
  const share = ({ p50 }) => (1000 / p50 / constant).toFixed(4);
  const { earliest, calendar } = sizes[40];
  return `bookings by an operator: ${speeds(bookings)} (at least 0.5)
held and confirmed by the person: ${speeds(holds)} (at least 0.5)
a place that ${hot.clients} want: ${times(hot)}, longest ${hot.max.toFixed(0)} ms over ${hot.attempts} attempts; ${hot.double} sold twice, ${hot.lost} sold to nobody, ${hot.deadlocks} deadlocks, ${hot.failed} failed otherwise; ${overlaps} overlaps in the table afterwards
search among 40 operators, 60 days: earliest and two others ${times(earliest)} (at most 20), ${earliest.samples} samples; whole calendar ${times(calendar)} (at most 120), ${calendar.samples} samples
of the constant page's rate: the earliest ${share(earliest)}, its page ${first.share.toFixed(4)}; sixty days ${share(calendar)}, the page of four weeks ${month.share.toFixed(4)}
growth of the median from 10 to 40 and 400 operators: earliest ${grows('earliest')} times, whole calendar ${grows('calendar')} times (${sizes[400].earliest.samples} samples)`;
}

/** The board of offers, and the candidates of one of them. */
async function employers() {
  fill('board', url, '100000');
  const [board, offers] = await running([url], (server) =>
    compare(
      { name: 'board, 100,000 offers', server, path: '/offerte' },
      { name: 'search among them', server, path: '/offerte?cosa=addetto+vendite&dove=Fermo' },
    ),
  );
  const searched = told('offers', url);
  const { vacancy, operator } = told('ranking', url);
  const path = `/operatore/richieste-imprese/${vacancy}/candidati`;
  const [list] = await running([url], (server) =>
    compare({ name: 'preselection among 100,000 people', server, path, session: operator, rateOnly: true }),
  );
  const ranked = told('rankings', url);
  const searches = Object.entries(searched.searches).map(([name, { p99 }]) => `${name} p99 ${p99.toFixed(1)}`);
  const constant = list.rate / list.share;
  const share = ({ p50 }) => (1000 / p50 / constant).toFixed(4);
  return `search among 100,000 offers: ${times(searched)} (at most 25), ${searched.samples} samples; ${searches.join(', ')}
ranking 5,000 of 100,000 people: ${times(ranked)} (at most 100), ${ranked.samples} samples
of the constant page's rate: board ${board.share.toFixed(4)}, its search ${offers.share.toFixed(4)} (without the page ${share(searched)}); preselection ${list.share.toFixed(4)} (the ranking alone ${share(ranked)})`;
}

execFileSync(program, ['migrate'], { env: settings(url), stdio: 'ignore' });
const people = told('prepare', url, '1000');
fill('passages', url, '10000');
const found = [];
for (const [name, part] of Object.entries({ pages, agenda, employers })) {
  if (parts.length === 0 || parts.includes(name)) found.push(await part(people));
}

const line = (cells) => `| ${cells.join(' | ')} |`;
console.log(`\n## ${engine}\n`);
console.log([['page', 'rate', 'p99', 'of constant', 'samples'], ['---', '---', '---', '---', '---'], ...rows].map(line).join('\n'));
console.log(`\n${found.join('\n')}`);
