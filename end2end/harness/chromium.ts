// The browser of the tests: Debian's Chromium, or the one that SPORTELLO_CHROMIUM names.

import { userInfo } from 'node:os';

// Chromium believes the last of several such lists, so this one repeats Playwright's.
const without = [
  // A process of its own for each tab, to draw the button of a window that nobody sees.
  'WebUIReloadButton',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

const quiet = [
  `--disable-features=${without.join(',')}`,
  // What a fresh Chromium would ask of the world outside; these tests only speak to loopback.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

export const chromium = {
  executablePath: process.env['SPORTELLO_CHROMIUM'] ?? '/usr/bin/chromium',
  // Chromium's sandbox refuses to start as root.
  args: userInfo().uid === 0 ? [...quiet, '--no-sandbox'] : quiet,
};
