// Reads a PDF with pikepdf and with poppler, two readers that had no part in writing it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checker = fileURLToPath(new URL('../../server/documents/tests/check_pdf.py', import.meta.url));

/** Fails unless it is an accessible document (PDF/UA); returns its words as a reader would see them. */
export function readPdf(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'sportello-pdf-'));
  const file = join(folder, 'document.pdf');
  try {
    writeFileSync(file, bytes);
    execFileSync(process.env['SPORTELLO_PYTHON'] ?? 'python3', [checker, file], { encoding: 'utf8' });
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
