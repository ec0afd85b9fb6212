// One database's half of scripts/bench: starts the program, sends the load, prints a table.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const [engine, url, release, dir] = process.argv.slice(2);
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

/** Resident memory in MB. */
function resident(child) {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
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
  const runs = Array.from({ length: RUNS }, () => one(seconds));
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

execFileSync(program, ['migrate'], { env, stdio: 'ignore' });
const people = JSON.parse(fill('prepare', url, '1000'));
fill('passages', url, '10000');
let [child, seconds] = await start();
const idle = resident(child);
page('constant page', '/costante');
page('/', '/');
page('/servizi', '/servizi');
page('DID step', '/did/situazione', people.citizen);
const few = page('queue, 1,000 requests', '/operatore/richieste', people.operator);
const file = page('file with 500 passages', `/operatore/persone/${people.person}`, people.operator);
const own = page('the same, the person\'s own', '/fascicolo', people.citizen);
const busy = resident(child);
child.kill('SIGTERM');
await new Promise((done) => child.once('exit', done));

fill('passages', url, '1000000');
[child] = await start();
const fewLate = page('queue, 1,000,000 passages', '/operatore/richieste', people.operator);
const fileLate = page('file among 1,000,000 passages', `/operatore/persone/${people.person}`, people.operator);
const ownLate = page('the person\'s own among them', '/fascicolo', people.citizen);
child.kill('SIGTERM');
await new Promise((done) => child.once('exit', done));

fill('more', url, '99000');
[child] = await start();
const many = page('queue, 100,000 requests', '/operatore/richieste', people.operator);
child.kill('SIGTERM');
await new Promise((done) => child.once('exit', done));
const submissions = JSON.parse(fill('submissions', url));

const booker = JSON.parse(fill('agenda', url));
[child] = await start();
const first = page('earliest place and two others', '/appuntamenti/nuovo?servizio=C.1&sede=fermo', booker.citizen);
const month = page('calendar of places', '/appuntamenti/nuovo?servizio=C.1&sede=fermo&vista=calendario', booker.citizen);
child.kill('SIGTERM');
await new Promise((done) => child.once('exit', done));
const searches = JSON.parse(fill('searches', url));
const agenda = JSON.parse(fill('bookings', url));

const line = (cells) => `| ${cells.join(' | ')} |`;
console.log(`\n## ${engine}\n`);
console.log([['page', 'rate', 'p99', 'of constant', 'samples'], ['---', '---', '---', '---', '---'], ...rows].map(line).join('\n'));
console.log(`
queue p99, 100,000 to 1,000 requests: ${(many.p99 / fewLate.p99).toFixed(2)} (at most 1.3)
p99 with 1,000,000 passages to 10,000: queue ${(fewLate.p99 / few.p99).toFixed(2)}, file ${(fileLate.p99 / file.p99).toFixed(2)}, the person's own ${(ownLate.p99 / own.p99).toFixed(2)} (at most 1.3)
file: ${(1000 / file.rate / 5).toFixed(3)} ms of one core's time per 100 passages at full load
submissions: ${submissions.submissions_per_s.toFixed(0)} /s, bare transactions ${submissions.bare_per_s.toFixed(0)} /s, ratio ${submissions.ratio.toFixed(2)} (at least 0.4)
bookings: ${agenda.bookings.bookings_per_s.toFixed(0)} /s, bare transactions ${agenda.bookings.bare_per_s.toFixed(0)} /s, ratio ${agenda.bookings.ratio.toFixed(2)} (at least 0.5)
a place that ${agenda.hot.clients} want: p50 ${agenda.hot.p50.toFixed(1)} ms, p99 ${agenda.hot.p99.toFixed(1)} ms, longest ${agenda.hot.max.toFixed(0)} ms over ${agenda.hot.attempts} attempts; ${agenda.hot.double} sold twice, ${agenda.hot.lost} sold to nobody, ${agenda.hot.failed} failed
${Object.entries(searches).map(([size, of]) => `search among ${size} operators, 60 days: earliest and two others p50 ${of.earliest.p50.toFixed(1)} ms, p99 ${of.earliest.p99.toFixed(1)} ms${size === '40' ? ' (at most 20)' : ''}; whole calendar p50 ${of.calendar.p50.toFixed(1)} ms, p99 ${of.calendar.p99.toFixed(1)} ms${size === '40' ? ' (at most 120)' : ''}`).join('\n')}
search pages of the constant page's rate: ${(first.rate / constant).toFixed(4)} and ${(month.rate / constant).toFixed(4)}
resident memory: ${idle.toFixed(0)} MB idle (at most 80), ${busy.toFixed(0)} MB after the load
start: ${seconds.toFixed(2)} s (at most 1)`);
