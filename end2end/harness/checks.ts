// What every page must stand, wherever it comes from.

import { createRequire } from 'node:module';
import { type Page, expect } from '@playwright/test';
import { faults } from './html.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at sizes, places and colours; all others look at what there is and what can be perceived. */
const measuring = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size', 'th-has-data-cells'];

/** The axe of its adaptor, which would send the half megabyte twice for each look at a page, and let it describe
 *  everything that passed. */
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as { source: string };

/** What we read of axe's answer. */
interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

export interface Checks {
  /** No violation of WCAG 2.2 A and AA nor of axe's good practice. */
  axe: () => Promise<void>;
  /** The same in each of these windows, from the first on. */
  axeIn: (windows: { width: number; height: number }[]) => Promise<void>;
  /** No fault found by html-validate in what was sent. */
  valid: (html: string) => Promise<void>;
  /** Nothing is wider than the window. */
  fits: () => Promise<void>;
}

export function checks(page: Page): Checks {
  const check: Checks = {
    axe: () => look(page),
    axeIn: async (windows) => {
      let seen: string | undefined;
      for (const window of windows) {
        await page.setViewportSize(window);
        const now = await perceivable(page);
        // Where another window shows the same elements, only what measures them can judge otherwise.
        await look(page, seen === now ? measuring : undefined);
        seen = now;
        await check.fits();
      }
    },
    valid: async (html) => {
      expect(await faults(html), `html-validate on ${page.url()}`).toEqual([]);
    },
    fits: async () => {
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, `pixels that stick out on ${page.url()}`).toBeLessThanOrEqual(0);
    },
  };
  return check;
}

/** Asks axe about the page: all rules of our tags, or those of these names. */
async function look(page: Page, rules?: string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ({ tags, rules }) => {
      const { axe } = window as unknown as { axe: { run: (where: Document, how: object) => Promise<{ violations: Violation[] }> } };
      const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
    },
    { tags, rules },
  );
  const told = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join('\n')}`);
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** Which elements are there for anybody, eye or screen reader: one sign for each element of the page. */
function perceivable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')];
    return all.map((one) => (one.checkVisibility({ visibilityProperty: true }) ? '1' : '0')).join('');
  });
}
