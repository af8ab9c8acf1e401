// Look at pages as a browser and a screen reader do, in light and dark, on a phone and on a screen.  usage: node pages.js PAGE.html...
// axe-core holds them to WCAG 2.2 AA; what it does not ask is asked here: nothing runs, nothing is fetched, headings go down
// one step at a time, tables have captions and heads, pictures have names, and nothing is wider than the screen.
// On paper no word of a table's head is broken.
// Needs the npm packages axe-core and puppeteer-core, and a Chromium (CHROMIUM names it).
const fs = require('fs');
const os = require('os');
const path = require('path');
const puppeteer = require('puppeteer-core');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync'];

// Runs in the page.
function structure() {
	const faults = [];
	const all = s => [...document.querySelectorAll(s)];
	const say = (ok, fault) => ok || faults.push(fault);
	let level = 0;
	for (const h of all('h1, h2, h3, h4, h5, h6')) {
		const n = Number(h.tagName[1]);
		say(n <= level + 1, `a step is missing before <h${n}> ${h.textContent}`);
		say(h.textContent.trim(), `<h${n}> is empty`);
		level = n;
	}
	for (const h of all('h4'))
		say(h.textContent.startsWith(h.closest('.part').querySelector('h3').textContent), `not of its part: ${h.textContent}`);
	for (const d of all('desc'))
		say(/[0-9]|[Nn]iet getoond|not shown|\u2013/.test(d.textContent), `a description without a fact: ${d.textContent}`);
	say(all('h1').length === 1, 'not one h1');
	say(['nl', 'en'].includes(document.documentElement.lang), 'the page does not say its language');
	for (const t of all('table')) {
		say(t.caption && t.caption.textContent.trim(), 'a table without a caption');
		say([...t.tHead.rows[0].cells].every(c => c.scope === 'col'), `heads of ${t.caption.textContent}`);
		say([...t.tBodies[0].rows].every(r => r.cells[0].scope === 'row'), `lines of ${t.caption.textContent}`);
	}
	for (const s of all('svg:not(svg svg)'))
		say(s.getAttribute('aria-hidden') === 'true' || (s.querySelector(':scope > title') && s.querySelector(':scope > desc')),
			'a picture without a title or description');
	for (const c of all('svg.clip'))
		say(c.querySelector('text').getComputedTextLength() <= c.width.baseVal.value || location.pathname.endsWith('hostile.html'),
			`a name is cut off: ${c.textContent}`);
	for (const a of all('a[href^="#"]'))
		say(document.getElementById(decodeURIComponent(a.hash.slice(1))), `a link to nothing: ${a.hash}`);
	say(document.documentElement.scrollWidth <= window.innerWidth, 'wider than the screen');
	say(!window.pwned, 'a text was run');
	return faults;
}

// The same on paper: heads can be read, no word of them is broken, and no table is wider than the sheet.
function onPaper() {
	const faults = [];
	for (const t of document.querySelectorAll('table')) {
		if (t.getBoundingClientRect().width > document.documentElement.clientWidth + 1)
			faults.push(`on paper wider than the sheet: ${t.caption.textContent}`);
		for (const th of t.tHead.rows[0].cells) {
			if (parseFloat(getComputedStyle(th).fontSize) < 9.3)
				faults.push(`on paper too small: ${th.textContent}`);
			for (const word of th.textContent.matchAll(/[^\s-]+/g)) {
				const range = document.createRange();
				range.setStart(th.firstChild, word.index);
				range.setEnd(th.firstChild, word.index + word[0].length);
				if (range.getClientRects().length > 1)
					faults.push(`on paper broken: ${word[0]}`);
			}
		}
	}
	return faults;
}

async function print(browser, file) {
	const page = await browser.newPage();
	await page.setViewport({width: 673, height: 980}); // A4 within its margins
	await page.emulateMediaType('print');
	await page.goto('file://' + path.resolve(file));
	const faults = path.basename(file) === 'hostile.html' ? [] : await page.evaluate(onPaper);
	await page.close();
	faults.forEach(f => console.log(`not ok: ${path.basename(file)}: ${f}`));
	return faults.length === 0;
}

async function look(browser, file, scheme, width) {
	const page = await browser.newPage();
	const faults = [], wanted = 'file://' + path.resolve(file);
	page.on('dialog', d => { faults.push('a dialog'); d.dismiss(); });
	page.on('request', r => { if (r.url() !== wanted) faults.push(`fetches ${r.url().slice(0, 80)}`); });
	await page.setBypassCSP(true); // axe is a script; and a hostile text must be harmless without the policy too
	await page.setViewport({width, height: 900});
	await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
	await page.goto(wanted);
	await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
	faults.push(...await page.evaluate(structure));
	await page.addScriptTag({content: fs.readFileSync(require.resolve('axe-core'), 'utf8')});
	const found = await page.evaluate(t => axe.run(document, {runOnly: t}), tags);
	faults.push(...found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 160)} (${v.nodes.length})`));
	await page.close();
	faults.forEach(f => console.log(`not ok: ${path.basename(file)} ${scheme} ${width}: ${f}`));
	return faults.length === 0;
}

(async () => {
	const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cz-web-'));
	const browser = await puppeteer.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, userDataDir: profile, args});
	let passed = 0, failed = 0;
	for (const file of process.argv.slice(2)) {
		await print(browser, file) ? passed++ : failed++;
		for (const scheme of ['light', 'dark'])
			for (const width of [360, 1280])
				await look(browser, file, scheme, width) ? passed++ : failed++;
	}
	await browser.close();
	fs.rmSync(profile, {recursive: true, force: true});
	console.log(`browser: ${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
})();
