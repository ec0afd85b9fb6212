// What a square code says, read by a library that had no part in drawing it.

import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** Reads the code as it stands on the screen. */
export async function readQr(picture: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  const found = jsQR.default(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error(`no reader finds a code in ${width} × ${height} pixels`);
  return found.data;
}
