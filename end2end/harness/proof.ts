// A file as people send it to prove something: small, whole, and with nothing in it that runs.

/** What a file field takes. */
export interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A PDF of one page with these words, in letters that need no escape. */
export function pdf(name: string, words: string): Chosen {
  const drawn = `BT /F1 18 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.7\n';
  const lines = ['0000000000 65535 f '];
  for (const [place, object] of objects.entries()) {
    lines.push(`${String(file.length).padStart(10, '0')} 00000 n `);
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = `xref\n0 ${lines.length}\n${lines.join('\n')}\n`;
  const trailer = `trailer\n<< /Size ${lines.length} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(file + table + trailer, 'latin1') };
}
