// Hold pages to WCAG 2.2 AA with axe-core in headless Chromium, in light and in dark.  usage: node axe.js PAGE.html...
// Needs the npm packages axe-core and puppeteer-core, and a Chromium (CHROMIUM names it).
const fs = require('fs');
const os = require('os');
const path = require('path');
const puppeteer = require('puppeteer-core');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync'];

(async () => {
	const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cz-web-'));
	const browser = await puppeteer.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, userDataDir: profile, args});
	let passed = 0, failed = 0;
	for (const file of process.argv.slice(2)) {
		for (const scheme of ['light', 'dark']) {
			for (const width of [360, 1280]) {
				const page = await browser.newPage();
				await page.setBypassCSP(true); // axe is a script; the page itself allows none
				await page.setViewport({width, height: 900});
				await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
				await page.goto('file://' + path.resolve(file));
				await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
				await page.addScriptTag({path: require.resolve('axe-core')});
				const found = await page.evaluate(t => axe.run(document, {runOnly: t}), tags);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				const faults = found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 160)} (${v.nodes.length})`);
				if (wide > 0)
					faults.push(`the page is ${wide} px wider than the screen`);
				faults.forEach(f => console.log(`not ok: ${path.basename(file)} ${scheme} ${width}: ${f}`));
				passed += faults.length ? 0 : 1;
				failed += faults.length ? 1 : 0;
				await page.close();
			}
		}
	}
	await browser.close();
	fs.rmSync(profile, {recursive: true, force: true});
	console.log(`web: ${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
})();
