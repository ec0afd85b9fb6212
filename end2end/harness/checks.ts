// What every page must stand, wherever it comes from.

import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';
import { faults } from './html.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Checks {
  /** No violation of WCAG 2.2 A and AA nor of axe's good practice. */
  axe: () => Promise<void>;
  /** No fault found by html-validate in what was sent. */
  valid: (html: string) => Promise<void>;
  /** Nothing is wider than the window. */
  fits: () => Promise<void>;
}

export function checks(page: Page): Checks {
  return {
    axe: async () => {
      // Legacy: in the page alone, without a second tab to gather the results of frames, of which we have none.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
      const told = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join('\n')}`);
      expect(told, `axe on ${page.url()}`).toEqual([]);
    },
    valid: async (html) => {
      expect(await faults(html), `html-validate on ${page.url()}`).toEqual([]);
    },
    fits: async () => {
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, `pixels that stick out on ${page.url()}`).toBeLessThanOrEqual(0);
    },
  };
}
