// Serves the sample pages that `app` writes, with the real style sheet and islands, and nothing behind them.

import { readFileSync, readdirSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';

const folder = process.env['SPORTELLO_SAMPLES'] ?? '';
const site = process.env['SPORTELLO_SITE_ROOT'] ?? '';
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The file names of all samples; empty when none were written. */
export function sampleFiles(): string[] {
  return folder ? readdirSync(folder).filter((file) => file.endsWith('.html')).sort() : [];
}

export function readSample(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Samples name built files without the hash of their content. */
function inSite(path: string): string {
  if (!path.startsWith('/pkg/')) return join(site, path);
  const [stem, end] = [basename(path, extname(path)).replace(/_bg$/, ''), extname(path)];
  const hashed = readdirSync(join(site, 'pkg')).find((file) => file.startsWith(`${stem}.`) && file.endsWith(end) && !file.endsWith(`.d${end}`));
  return join(site, 'pkg', hashed ?? basename(path));
}

export function serveSamples(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://samples').pathname;
    const file = path.startsWith('/samples/') ? join(folder, basename(path)) : inSite(path);
    try {
      const body = readFileSync(file);
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      // Style sheet, fonts and islands are the same for all of them.
      if (!path.startsWith('/samples/')) response.setHeader('cache-control', 'max-age=3600');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }));
  });
}
