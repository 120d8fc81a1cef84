// Writes what the pages need in a browser: one style sheet of only the parts in use, the pictures and
// letters that it names, and the scripts. Nothing is fetched from anywhere when a page is shown.
import { compile } from 'sass';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const out = process.argv[2];
const uswds = 'node_modules/@uswds/uswds';
const models = '../../../bpmn';
const scripts = [
  'amparo.js',
  'live.js',
  'map.js',
  'draft.js',
  'editor.js',
  'icon.svg',
  'letter.css',
  'node_modules/htmx.org/dist/htmx.min.js',
  'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js',
];
// the typefaces that printed letters embed, each with its licence; the service reads them, no browser does
const fonts = join(out, '../../../notice/fonts');
const faces = readdirSync('node_modules/@expo-google-fonts').flatMap((name) => {
  const face = join('node_modules/@expo-google-fonts', name);
  const weights = name === 'noto-sans' ? ['400Regular', '700Bold'] : ['400Regular'];
  return weights.map((weight) => ({ name, licence: join(face, 'LICENSE_FONT'), folder: join(face, weight) }));
});
const pictures = readdirSync(models).filter((name) => name.endsWith('.bpmn')).map((name) => join(models, name));
const sources = ['amparo.scss', '_ours.scss', '_dark.scss', 'build.mjs', 'package-lock.json', ...scripts, ...pictures];
const css = join(out, 'amparo.css');

const made = existsSync(css) ? statSync(css).mtimeMs : 0;
if (sources.every((file) => statSync(file).mtimeMs < made)) {
  process.exit(0);
}

const sheet = compile('amparo.scss', {
  loadPaths: [join(uswds, 'packages')],
  style: 'compressed',
  quietDeps: true,
  silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
}).css;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [, named] of sheet.matchAll(/url\("?([^")]+)"?\)/g)) {
  mkdirSync(dirname(join(out, named)), { recursive: true });
  cpSync(join(uswds, 'dist', named), join(out, named));
}
for (const script of scripts) {
  cpSync(script, join(out, script.split('/').pop()));
}
for (const picture of pictures) {
  cpSync(picture, join(out, 'models', picture.split('/').pop()));
}
rmSync(fonts, { recursive: true, force: true });
mkdirSync(fonts, { recursive: true });
for (const { name, licence, folder } of faces) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ttf'))) {
    cpSync(join(folder, file), join(fonts, file));
  }
  cpSync(licence, join(fonts, `LICENSE-${name}.txt`));
}
writeFileSync(css, sheet);
