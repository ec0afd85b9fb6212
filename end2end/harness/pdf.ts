// Reads a PDF with pikepdf and with poppler, two readers that had no part in writing it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checker = fileURLToPath(new URL('../../server/documents/tests/check_pdf.py', import.meta.url));

export interface Paper {
  /** As a reader would see them. */
  words: string;
  /** The language in which a screen reader says them. */
  lang: string;
}

/** Fails unless it is an accessible document (PDF/UA). */
export function readPdf(bytes: Buffer): Paper {
  const folder = mkdtempSync(join(tmpdir(), 'sportello-pdf-'));
  const file = join(folder, 'document.pdf');
  try {
    writeFileSync(file, bytes);
    const facts = execFileSync(process.env['SPORTELLO_PYTHON'] ?? 'python3', [checker, file], { encoding: 'utf8' });
    const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return { words, lang: /'lang': '([^']*)'/.exec(facts)?.[1] ?? '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
