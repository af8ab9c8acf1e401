# Installing, and a Debian package.
.PHONY: install uninstall deb check-install
install: all ## into DESTDIR/PREFIX
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(DATADIR)
	install -m755 $(BINS) $(DESTDIR)$(BINDIR)
	@for m in $(MANS); do install -D -m644 $$m $(DESTDIR)$(MANDIR)/man$${m##*.}/$${m##*/} || exit 1; done
	cp -R examples $(DESTDIR)$(DATADIR)/
uninstall:
	rm -f $(BINS:$(O)/bin/%=$(DESTDIR)$(BINDIR)/%) $(foreach m,$(MANS),$(DESTDIR)$(MANDIR)/man$(lastword $(subst ., ,$(m)))/$(notdir $(m)))
	rm -rf $(DESTDIR)$(DATADIR)
	@rmdir -p $(DESTDIR)$(DATADIR)/.. 2>/dev/null || true
check-install: all ## what install brings, uninstall takes away
	@rm -rf $(O)/stage && $(MAKE) -s install uninstall DESTDIR=$(CURDIR)/$(O)/stage && \
	 left=$$(find $(O)/stage ! -type d | wc -l) && [ $$left = 0 ] && echo "install: 1 passed, 0 failed"
deb: ## a Debian package, in build/
	rm -rf build/deb
	$(MAKE) MODE=release install DESTDIR=build/deb PREFIX=/usr
	install -d build/deb/DEBIAN build/deb/usr/share/doc/cz
	install -m644 LICENSE build/deb/usr/share/doc/cz/copyright
	printf 'Package: cz\nVersion: %s\nArchitecture: %s\nMaintainer: cz <cz@localhost>\nSection: utils\nPriority: optional\nDepends: libc6, libcsv3, libjansson4, libunistring2 | libunistring5\nDescription: command-line tools for informal care\n Match help requests to volunteers, score partnerships, publish safely.\n' \
	  "$(patsubst v%,%,$(VERSION))" "$$(dpkg --print-architecture)" >build/deb/DEBIAN/control
	dpkg-deb --root-owner-group --build build/deb build/cz.deb
