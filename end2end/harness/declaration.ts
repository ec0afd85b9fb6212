// A whole declaration, step by step, as the questions of `domain/src/did/questions.rs` name it.

import { type Answers, date } from './form.ts';

export interface Step {
  /** The last part of the address: `/did/{slug}`. */
  slug: string;
  answers: Answers;
}

/** The same declaration of somebody who lives there. */
export function livingIn(comune: string, cap: string): Step[] {
  const there = { 'residence-comune': comune, 'residence-cap': cap };
  return unemployed.map((step) => (step.slug === 'residenza' ? { ...step, answers: { ...step.answers, ...there } } : step));
}

/** A woman of Fermo, where the centre's comuni are known, who lost her job; every step right. */
export const unemployed: Step[] = [
  { slug: 'chi-sono', answers: { citizenship: 'italian', phone: '071 123456' } },
  {
    slug: 'residenza',
    answers: {
      'residence-kind': 'italy',
      'residence-comune': 'Fermo (FM)',
      'residence-address': 'via dei Tigli 3',
      'residence-cap': '63900',
      'domicile-kind': 'same',
    },
  },
  {
    slug: 'situazione',
    answers: { situation: 'unemployed', ...date('unemployed-since', '2026-03-02'), 'benefit-asked': 'no' },
  },
  {
    slug: 'istruzione',
    answers: {
      education: 'upper_secondary',
      'education-course': 'Ragioneria',
      'education-recognition': 'italian',
      'job-1-title': 'Impiegata contabile',
      'job-1-from-month': '9',
      'job-1-from-year': '2019',
      'job-1-to-month': '3',
      'job-1-to-year': '2026',
    },
  },
  {
    slug: 'profilo',
    answers: {
      'condition-year-ago': 'employed',
      'time-in-italy': 'since_birth',
      'household-size': '3',
      children: 'no',
      'ever-worked': 'yes',
      'months-since-last-job': '6',
      'last-position': 'office_worker',
      'months-searching': '4',
      studying: 'no',
      'driving-licence': 'no',
    },
  },
  { slug: 'bisogni', answers: { mediator: 'no', channel: 'email' } },
  {
    slug: 'riepilogo',
    answers: {
      'declare-available': true,
      'declare-active': true,
      'declare-no-job': true,
      'declare-changes': true,
      'declare-true': true,
      privacy: true,
    },
  },
];
