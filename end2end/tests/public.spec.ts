// What anybody sees without logging in: every public page, in both languages, by keyboard, on a narrow screen.

import { expect, test } from '../harness/test.ts';

/** The pages of the footer are added to these: they are read from the page itself. */
const pages = [
  '/',
  '/servizi',
  '/servizi/A.1',
  '/sedi',
  '/registrati',
  '/accedi',
  '/accedi/recupero',
  '/accedi/codice',
  '/operatore/accedi',
];

for (const path of pages) {
  test(`${path} stands: title, one heading, landmarks, markup, accessibility`, async ({ page, sent, clean }) => {
    await page.goto(path);
    expect((await sent()).status).toBe(200);
    await expect(page).toHaveTitle(/\S/);
    expect(await page.title()).not.toContain('<!');
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    await clean();
  });

  test(`${path} stands in English, at the same address`, async ({ page, clean }) => {
    await page.goto(path);
    const italian = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('link', { name: 'English' }).first().click();
    expect(new URL(page.url()).pathname).toBe(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    // A service keeps its official Italian name, marked as such.
    const heading = page.getByRole('heading', { level: 1 });
    if ((await heading.innerText()) === italian) await expect(heading.locator('[lang="it"]')).toHaveCount(1);
    await clean();
  });
}

test('the pages of the footer stand', async ({ page, sent, clean }) => {
  await page.goto('/');
  const links = await page.getByRole('contentinfo').locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  const paths = [...new Set(links.map((link) => link.split(/[?#]/)[0] ?? ''))].filter((path) => !pages.includes(path));
  // Accessibility statement, privacy, legal notes, feedback.
  expect(paths.length).toBeGreaterThanOrEqual(4);
  for (const path of paths) {
    await page.goto(path);
    expect((await sent()).status, path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    await clean();
  }
});

test('every centre of the list has its page', async ({ page, sent, clean }) => {
  await page.goto('/sedi');
  const links = page.getByRole('main').locator('a[href^="/sedi/"]');
  const paths = [...new Set(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))];
  expect(paths).toHaveLength(13);
  await page.goto(paths[0] ?? '');
  expect((await sent()).status).toBe(200);
  await clean();
});

test('titles tell the pages apart', async ({ page }) => {
  const titles = new Set<string>();
  for (const path of pages) {
    await page.goto(path);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(pages.length);
});

test('an address that does not exist gets a page, not a blank', async ({ page, sent, clean }) => {
  await page.goto('/questa-pagina-non-esiste');
  expect((await sent()).status).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await clean();
});

test('the chosen language stays along the journey', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'English' }).first().click();
  await page.goto('/sedi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Italiano' }).first().click();
  await page.goto('/servizi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
});

test('the first Tab offers to skip to the content, and does', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no Tab key');
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#contenuto');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('#contenuto :focus')).toHaveCount(1);
});

test('what has the focus can be seen', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no Tab key');
  await page.goto('/');
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const drawn = await page.evaluate(() => {
      const focused = document.activeElement;
      // After the last link the browser's own frame has its turn.
      if (!focused || focused === document.body) return true;
      const style = getComputedStyle(focused);
      return style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
    });
    expect(drawn, `focus mark after ${step + 1} Tabs`).toBe(true);
  }
});

test('nothing sticks out at 320 pixels, as at 400 % zoom', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the phone has its own width');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages) {
    await page.goto(path);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider, path).toBeLessThanOrEqual(0);
  }
});

test('what was built carries the hash of its content in its name', async ({ page }) => {
  await page.goto('/registrati');
  const links = page.locator('link[href^="/pkg/"]');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  // A new version has another name: whoever keeps the old files for a year never mixes them with it.
  expect(paths.map((path) => path.replace(/^\/pkg\/sportello\.[\w-]{22}\./, '')).sort()).toEqual(['css', 'js', 'wasm']);
});

test('the headers keep other sites out', async ({ page, sent }) => {
  await page.goto('/');
  const plain = (await sent()).headers;
  // A page without islands loads no script at all.
  expect(plain['content-security-policy']).toContain("script-src 'none'");
  await page.goto('/registrati');
  const lively = (await sent()).headers;
  expect(lively['content-security-policy']).toMatch(/script-src[^;]*'nonce-[^']+'/);
  for (const headers of [plain, lively]) {
    expect(headers['content-security-policy']).toContain("style-src 'self'");
    expect(headers['content-security-policy']).toContain('frame-ancestors');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});
