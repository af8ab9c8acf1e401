# The report as its readers meet it: pages in a browser.
.PHONY: check-web
check-web: all ## pages in headless Chromium (WCAG 2.2 AA, light and dark) and before the W3C's validator; says what it skips
	@NODE_PATH=$(if $(NODE_PATH),$(NODE_PATH),$(CURDIR)/build/web/node_modules) sh tests/web/run.sh $(O)/bin
