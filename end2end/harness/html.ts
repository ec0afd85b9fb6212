// html-validate over a page as the server sent it: the browser's DOM would hide what its parser repaired.

import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';

/** Reads the rules once: the library would build its tables of HTML anew for every page. */
class Once extends StaticConfigLoader {
  private resolved?: ResolvedConfig | Promise<ResolvedConfig>;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.resolved ??= super.getConfigFor(handle);
    return this.resolved;
  }
}

const rules = JSON.parse(readFileSync(new URL('../.html-validate.json', import.meta.url), 'utf8')) as ConfigData;
const validator = new HtmlValidate(new Once(rules));

/** Every fault as one line: place, rule, what is wrong, the text it stands in. */
export async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  const lines = html.split('\n');
  return report.results
    .flatMap((result) => result.messages)
    .map((fault) => {
      const around = (lines[fault.line - 1] ?? '').slice(Math.max(0, fault.column - 60), fault.column + 80);
      return `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}   …${around}…`;
    });
}
