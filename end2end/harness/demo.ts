// Once before all tests: one migrated database with the demonstration region in it.
//
// Workers copy it, because filling it again for each would cost seconds. The credentials that `sportello demo`
// prints are kept beside it.

import type { FullConfig } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, settings } from './server.ts';

export default function prepare(config: FullConfig): (() => void) | undefined {
  const asked = config.projects.filter((project) => project.name !== 'samples');
  // Only the projects that were asked for are listed.
  if (asked.length === 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sportello-demo-'));
  const env = { ...process.env, ...settings(folder) };
  execFileSync(binary(), ['migrate'], { env });
  writeFileSync(join(folder, 'demo.txt'), execFileSync(binary(), ['demo'], { env }));
  // The documented way for a global set-up to tell workers something.
  process.env['SPORTELLO_TEST_DEMO'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
