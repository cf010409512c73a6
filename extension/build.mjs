/**
 * Builds the extension for Chrome and Firefox, its test builds, the demo page's script and the tests.
 *
 *     node build.mjs            dist/chrome, dist/firefox, dist/test-chrome, dist/test-firefox, dist/testing, the demo
 *     node build.mjs --tests    dist/tests, for node --test
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(HERE, 'dist');
const DEMO = join(HERE, '../server/sidelight/api/static/built');
const TESTS = join(HERE, '../tests/extension');

/** Hosts of fixture pages: a toolbar click, which would grant activeTab, cannot be driven by a test. */
const TEST_HOSTS = ['http://127.0.0.1/*', 'http://news.example/*'];

const COMMON = {
  bundle: true,
  target: ['chrome128', 'firefox142'],
  loader: { '.css': 'text' },
  logLevel: 'warning',
  charset: 'utf8',
};

const bundle = (entry, outfile, format = 'iife') =>
  build({ ...COMMON, entryPoints: [join(HERE, 'src', entry)], outfile, format });

async function buildExtension() {
  const manifest = JSON.parse(await readFile(join(HERE, 'manifest.json'), 'utf8'));
  const forTests = { ...manifest, host_permissions: TEST_HOSTS };
  const bridge = { content_scripts: [{ matches: TEST_HOSTS, js: ['bridge.js'] }] };
  await Promise.all([
    writeExtension('chrome', forChrome(manifest), 'background.ts'),
    writeExtension('firefox', forFirefox(manifest), 'background.ts'),
    writeExtension('test-chrome', forChrome(forTests), 'testing/background.ts'),
    writeExtension('test-firefox', forFirefox({ ...forTests, ...bridge }), 'testing/background.ts'),
    bundle('testing/bridge.ts', join(DIST, 'test-firefox/bridge.js')),
    bundle('testing/placing.ts', join(DIST, 'testing/placing.js')),
    bundle('demo.ts', join(DEMO, 'demo.js')),
  ]);
}

async function writeExtension(name, manifest, background) {
  const folder = join(DIST, name);
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`),
    bundle(background, join(folder, 'background.js')),
    bundle('content.ts', join(folder, 'content.js')),
    bundle('options.ts', join(folder, 'options.js')),
    cp(join(HERE, 'static'), folder, { recursive: true }),
  ]);
}

/** Each browser warns about the other's words: it gets its own. */
function forChrome({ browser_specific_settings, background, ...rest }) {
  return { ...rest, background: { service_worker: background.service_worker } };
}

function forFirefox({ minimum_chrome_version, background, ...rest }) {
  return { ...rest, background: { scripts: background.scripts } };
}

async function buildTests() {
  const files = (await readdir(TESTS, { recursive: true })).filter((file) => file.endsWith('.test.ts'));
  await build({
    ...COMMON,
    entryPoints: files.map((file) => join(TESTS, file)),
    outdir: join(DIST, 'tests'),
    outbase: TESTS,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    nodePaths: [join(HERE, 'node_modules')],
  });
}

if (process.argv.includes('--tests')) {
  await rm(join(DIST, 'tests'), { recursive: true, force: true });
  await buildTests();
} else {
  await rm(DIST, { recursive: true, force: true });
  await buildExtension();
}
