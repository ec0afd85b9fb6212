# Everything is in scripts/; each says in its first lines what it does. `make` alone lists the commands.

.PHONY: help run test check watch bench deny clean

help:
	@echo 'make run     the portal with a demonstration region on http://127.0.0.1:3000'
	@echo 'make test    everything that must hold: lints, both databases, browsers, accessibility'
	@echo 'make check   the fast half of it, without browsers'
	@echo 'make watch   like run, rebuilt and reloaded at every change'
	@echo 'make bench   how fast it is, on both databases'
	@echo 'make deny    licences and sources of all dependencies'
	@echo 'make clean   forget what was built and the demonstration data'

run test check watch bench deny clean:
	@scripts/$@
