// A Sportello of its own: the real program on a free loopback port, with a copy of the demonstration database.
//
// Stopping it is a test too: it must end by itself on SIGTERM with exit code 0, and must not have panicked.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program under test; `make test` builds it. */
export function binary(): string {
  const path = process.env['SPORTELLO_BIN'] ?? join(process.env['CARGO_TARGET_DIR'] ?? '', 'debug', 'sportello');
  if (!existsSync(path)) throw new Error(`there is no program at ${path}: run these tests with scripts/browser-tests`);
  return path;
}

/** The settings that keep all of an installation inside one folder. */
export function settings(folder: string): Record<string, string> {
  return {
    SPORTELLO_DATABASE_URL: `sqlite://${join(folder, 'sportello.sqlite')}`,
    SPORTELLO_SECRETS: join(folder, 'secrets'),
    SPORTELLO_PROOFS_FOLDER: join(folder, 'proofs'),
  };
}

/** A migrated database with a demonstration region in this folder, and beside it the credentials that were printed. */
export function fillDemo(folder: string, region: string): void {
  const env = { ...process.env, ...settings(folder), SPORTELLO_PACK: region, SPORTELLO_LOG: 'error' };
  execFileSync(binary(), ['migrate'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(join(folder, 'demo.txt'), execFileSync(binary(), ['demo'], { env }));
}

export class Server {
  private offset = 0;

  private constructor(
    /** Without a slash at the end. */
    readonly url: string,
    /** Where Prometheus would read. */
    readonly metrics: string,
    /** What `sportello demo` printed: the people and their credentials. */
    readonly demo: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts it and waits until it answers; `smtp` is where it sends its mail, `region` the pack that it loads. */
  static async start(smtp: string, region: string): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), 'sportello-test-'));
    const demo = process.env['SPORTELLO_TEST_DEMO'];
    if (!demo) throw new Error('the demonstration database was not prepared');
    if (region === 'marche') cpSync(demo, folder, { recursive: true });
    else fillDemo(folder, region);

    const [port, metrics] = [await freePort(), await freePort()];
    const url = `http://127.0.0.1:${port}`;
    const log = openSync(join(folder, 'server.log'), 'a');
    writeFileSync(join(folder, 'offset'), '0');
    const child = spawn(binary(), ['serve', '--demo'], {
      env: {
        ...process.env,
        ...settings(folder),
        SPORTELLO_PACK: region,
        SPORTELLO_LISTEN: `127.0.0.1:${port}`,
        SPORTELLO_METRICS_LISTEN: `127.0.0.1:${metrics}`,
        SPORTELLO_PUBLIC_URL: url,
        SPORTELLO_SMTP_URL: smtp,
        SPORTELLO_CLOCK_OFFSET_FILE: join(folder, 'offset'),
        // All these people come from one address, and faster than people do.
        SPORTELLO_DOOR_PER_MINUTE: '1000',
      },
      stdio: ['ignore', log, log],
    });
    const server = new Server(url, `http://127.0.0.1:${metrics}`, readFileSync(join(folder, 'demo.txt'), 'utf8'), folder, child);
    await server.ready();
    return server;
  }

  /** The credentials of an operator of the demonstration, from what `sportello demo` printed. */
  operator(username: string): { password: string; secret: string } {
    const password = /^Password[^:]*: (.+)$/m.exec(this.demo)?.[1];
    const line = this.demo.split('\n').find((one) => one.startsWith(`${username}\t`));
    const secret = line?.split('\t')[2];
    if (!password || !secret) throw new Error(`the demonstration has no operator ${username}:\n${this.demo}`);
    return { password, secret };
  }

  /** The server's time in milliseconds. */
  now(): number {
    return Date.now() + this.offset * 1000;
  }

  /** Moves the server's clock on; it looks at the file ten times a second. */
  async advance(seconds: number): Promise<void> {
    this.offset += seconds;
    writeFileSync(join(this.folder, 'offset'), String(this.offset));
    await sleep(200);
  }

  /** Moves the server's clock on to an instant that is still to come. */
  async advanceTo(instant: Date): Promise<void> {
    const seconds = Math.ceil((instant.getTime() - this.now()) / 1000);
    if (seconds > 0) await this.advance(seconds);
  }

  /** Everything it has logged so far. */
  log(): string {
    return readFileSync(join(this.folder, 'server.log'), 'utf8');
  }

  private async ready(): Promise<void> {
    const end = Date.now() + 30_000;
    while (Date.now() < end) {
      if (this.child.exitCode !== null) throw new Error(`the server stopped at once:\n${this.log()}`);
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await sleep(50);
    }
    this.child.kill('SIGKILL');
    throw new Error(`the server was not ready after 30 seconds:\n${this.log()}`);
  }

  async stop(): Promise<void> {
    const ended = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    const code = this.child.exitCode ?? (await Promise.race([ended, sleep(15_000).then(() => 'late' as const)]));
    if (code === 'late') this.child.kill('SIGKILL');
    const log = this.log();
    rmSync(this.folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`on SIGTERM the server ended with ${code}:\n${log.slice(-4000)}`);
    if (log.includes('panicked at')) throw new Error(`the server panicked:\n${log.slice(-8000)}`);
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
