// Lighthouse as on a middling phone: the four scores of one page, from 0 to 100.

import { chromium as playwright } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromium } from './chromium.ts';
import { freePort } from './server.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Scores = Record<(typeof categories)[number], number>;

export interface Report {
  scores: Scores;
  /** What cost points, as `audit: title`. */
  losses: string[];
}

/** `cookie` opens the pages that ask who you are. Measures anew when Lighthouse itself fails and asks for it
 *  (`NO_NAVSTART`: its recording began after the page). */
export async function measure(url: string, cookie?: string, attempts = 3): Promise<Report> {
  const port = await freePort();
  const browser = await playwright.launch({ ...chromium, args: [...chromium.args, `--remote-debugging-port=${port}`] });
  try {
    const extraHeaders = cookie ? { Cookie: cookie } : undefined;
    const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories], extraHeaders });
    if (run?.lhr.runtimeError?.code === 'NO_NAVSTART' && attempts > 1) return await measure(url, cookie, attempts - 1);
    if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse failed on ${url}: ${run?.lhr.runtimeError?.message}`);
    const { lhr } = run;
    const scores = Object.fromEntries(categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)])) as Scores;
    const counted = categories.flatMap((name) => lhr.categories[name]?.auditRefs ?? []).filter((ref) => ref.weight > 0);
    const losses = counted
      .map((ref) => lhr.audits[ref.id])
      .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 0.9)
      .map((audit) => `${audit?.id}: ${audit?.title} ${audit?.displayValue ?? ''}`.trim());
    return { scores, losses: [...new Set(losses)] };
  } finally {
    await browser.close();
  }
}

/** Measures once, and twice more when a score is low: a busy machine must not decide. The middle one counts. */
export async function middle(url: string, least: number, cookie?: string): Promise<Report> {
  const first = await measure(url, cookie);
  if (Math.min(...Object.values(first.scores)) >= least) return first;
  const all = [first, await measure(url, cookie), await measure(url, cookie)];
  const scores = Object.fromEntries(
    categories.map((name) => [name, all.map((report) => report.scores[name]).sort((a, b) => a - b)[1] ?? 0]),
  ) as Scores;
  return { scores, losses: [...new Set(all.flatMap((report) => report.losses))] };
}
