// Invented people, each with a codice fiscale of her own that is right to the last letter.

const MONTHS = 'ABCDEHLMPRST';
/** The odd places of the check letter (D.M. 23/12/1976): digits and letters share the first ten values. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

export interface Citizen {
  cf: string;
  surname: string;
  name: string;
  email: string;
  password: string;
}

let count = 0;

/** A woman born in Ancona; no two of one run share anything that must be unique. */
export function newCitizen(): Citizen {
  count += 1;
  // Workers are processes of their own: their number keeps them apart.
  const serial = Number(process.env['TEST_WORKER_INDEX'] ?? 0) * 5000 + count;
  const born = new Date(Date.UTC(1960, 0, 1 + serial * 2));
  const surname = 'Bianchi';
  const name = 'Maria Sole';
  const date = `${String(born.getUTCFullYear() % 100).padStart(2, '0')}${MONTHS[born.getUTCMonth()]}${born.getUTCDate() + 40}`;
  const start = `BNCMSL${date}A271`;
  return { cf: start + checkLetter(start), surname, name, email: `maria.${serial}@example.org`, password: 'sette gatti sul tetto' };
}

function checkLetter(start: string): string {
  let sum = 0;
  for (const [index, char] of [...start].entries()) {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
    sum += index % 2 === 0 ? (ODD[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}
