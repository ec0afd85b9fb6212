// What every page must stand, wherever it comes from.

import { createHash } from 'node:crypto';
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
      for (const window of windows) {
        await page.setViewportSize(window);
        await look(page);
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

/** What this worker has found without fault, by its bones. */
const judged = new Set<string>();

/** Asks axe about the page. Where another window, another language or another person sees the same bones, only the rules
 *  that measure can judge otherwise. */
async function look(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const known = await bones(page);
  const rules = judged.has(known) ? measuring : undefined;
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
  judged.add(known);
}

/** All that the rules which do not measure look at: the elements in their order with their attributes, which of them have
 *  words and which are there for anybody, eye or screen reader. Of words only where the same ones come again, of what is
 *  filled in and of other addresses only whether there is anything. */
async function bones(page: Page): Promise<string> {
  const all = await page.evaluate(() => {
    const said = new Map<string, number>();
    const words = (text: string) => {
      if (!said.has(text)) said.set(text, said.size);
      return said.get(text);
    };
    const spoken = new Set(['alt', 'aria-label', 'placeholder', 'title']);
    const filled = new Set(['action', 'content', 'href', 'src', 'value']);
    const sign = ({ name, value }: Attr) => {
      if (spoken.has(name) && value.trim()) return `${name}=${words(value)}`;
      if ((filled.has(name) && !value.startsWith('#')) || name.startsWith('data-')) return `${name}${value.trim() ? '=' : ''}`;
      if (name === 'lang' && /^(it|en)$/.test(value)) return name;
      return `${name}=${value}`;
    };
    const own = (one: Element) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const bone = (one: Element) => {
      const there = one.checkVisibility({ visibilityProperty: true });
      return [one.parentElement?.tagName, one.tagName, there, own(one), ...[...one.attributes].map(sign)].join(' ');
    };
    return [...document.querySelectorAll('*')].map(bone).join('\n');
  });
  return createHash('sha256').update(all).digest('hex');
}
