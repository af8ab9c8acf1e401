# The report as its readers meet it: pages in a browser.
.PHONY: check-web
check-web: all ## WCAG 2.2 AA in headless Chromium, light and dark; skipped without axe-core, puppeteer-core and Chromium
	@sh tests/web/run.sh $(O)/bin
