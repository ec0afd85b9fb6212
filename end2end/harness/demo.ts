// Once before all tests: a copy of what was built, and one migrated database with the demonstration region in it.
//
// - The copy is there so that a build going on beside the tests cannot exchange files under a running server.
// - Workers copy the database, because filling it again for each would cost seconds. The credentials that
//   `sportello demo` prints are kept beside it.

import { copyFileSync, cpSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { binary, fillDemo } from './server.ts';

export default function prepare(): (() => void) | undefined {
  // The sample pages (scripts/samples) have no server behind them.
  if (process.env['SPORTELLO_SAMPLES']) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sportello-demo-'));
  copyBuilt(join(folder, 'built'));

  const data = join(folder, 'data');
  mkdirSync(data);
  fillDemo(data, 'marche');
  // The documented way for a global set-up to tell workers something.
  process.env['SPORTELLO_TEST_DEMO'] = data;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Program, list of hashed names beside it, and site; from then on the tests run these. */
function copyBuilt(to: string): void {
  const from = binary();
  const program = join(to, 'sportello');
  mkdirSync(to);
  try {
    linkSync(from, program);
  } catch {
    // Another file system.
    copyFileSync(from, program);
  }
  copyFileSync(join(dirname(from), 'hash.txt'), join(to, 'hash.txt'));
  cpSync(process.env['SPORTELLO_SITE_ROOT'] ?? '', join(to, 'site'), { recursive: true });
  process.env['SPORTELLO_BIN'] = program;
  process.env['SPORTELLO_SITE_ROOT'] = join(to, 'site');
}
