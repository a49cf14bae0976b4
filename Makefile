# What people type: make site, make test. The set-up they need is done on the way.

BUILD := .build/release
RELEASE := -c release
ifeq ($(shell uname -s),Linux)
# One program without the Swift libraries beside it.
RELEASE += --static-swift-stdlib
endif

# Where `make install` puts things: $(DESTDIR)$(PREFIX)/bin and so on.
PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share

# What `make dist` makes.
DIST := .build/dist

.PHONY: help site test manual benchmark test-site test-serve pictures build setup install dist lint verify bench clean

help:
	@echo "make site       build postmortems/ into site/"
	@echo "make test       run the tests"
	@echo "make test-site  use site/ in a real browser"
	@echo "make test-serve use followthrough serve as editors and browsers do"
	@echo "make pictures   take pictures of the main pages, to be looked through"
	@echo "make build      build the program: $(BUILD)/followthrough"
	@echo "make install    install it with its manual and completions below PREFIX: $(PREFIX)"
	@echo "make dist       build one program that needs nothing else: $(DIST)/followthrough"
	@echo "make verify     compute every figure anew, in Python, and compare"
	@echo "make bench      measure builds of 1,000 and 10,000 postmortems"
	@echo "make lint       check the formatting of the sources"
	@echo "make clean      remove what was built, not the site"

site: build
	@$(BUILD)/followthrough build postmortems --output site

build: setup
	swift build $(RELEASE) --product followthrough

# The manual is made from the program's own help, by the argument parser's tool. Its date is the day of the last commit.
MANUAL := .build/manual
manual: build
	swift build $(RELEASE) --product generate-manual
	install -d $(MANUAL)
	$(BUILD)/generate-manual $(BUILD)/followthrough --multi-page --output-directory $(MANUAL) \
	  --date $$(git log -1 --format=%cs 2>/dev/null || date +%F)

install: manual
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	strip -o $(DESTDIR)$(PREFIX)/bin/followthrough $(BUILD)/followthrough
	install -m 644 $(MANUAL)/*.1 $(SHARE)/man/man1/
	$(BUILD)/followthrough --generate-completion-script bash > $(SHARE)/bash-completion/completions/followthrough
	$(BUILD)/followthrough --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_followthrough
	$(BUILD)/followthrough --generate-completion-script fish \
	  > $(SHARE)/fish/vendor_completions.d/followthrough.fish

# Linux only. The C libraries, the Swift libraries and the C library itself are inside.
dist: setup
	swift build -c release -Xswiftc -static-executable --product followthrough --scratch-path $(DIST)/build
	strip -o $(DIST)/followthrough $(DIST)/build/release/followthrough
	@sh .ci/empty-root $(DIST)/followthrough

test: setup
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

# What a reader meets: markup, links and accessibility, then the filters as people use them.
BROWSER := .build/browser/bin/python

test-site: site $(BROWSER)
	$(BROWSER) Tests/Pages/check.py site --sheets 2
	$(BROWSER) Tests/Browser/check.py site

# The main pages as pictures, to be looked through: light and dark, narrow and wide.
pictures: site $(BROWSER)
	$(BROWSER) Tests/Browser/pictures.py site .build/pictures

# Saves as editors make them, requests as nobody should: how soon a page is there, and what is answered.
test-serve: build $(BROWSER)
	python3 -B Tests/Serve/check.py $(BUILD)/followthrough postmortems
	$(BROWSER) -B Tests/Serve/browser.py $(BUILD)/followthrough postmortems

$(BROWSER): Tests/Pages/requirements.txt Tests/Browser/requirements.txt
	@sh .ci/setup browser
	python3 -m venv .build/browser
	.build/browser/bin/pip install -q --disable-pip-version-check -r Tests/Pages/requirements.txt -r Tests/Browser/requirements.txt
	@touch $(BROWSER)

setup:
	@sh .ci/setup

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests templates

# Every figure of the example, of 1,000 made-up postmortems and of awkward archives, computed by other means. Needs
# Python 3.11 or newer with its venv module.
VERIFY := .build/verify
verify: build benchmark
	@test -x $(VERIFY)/venv/bin/python || python3 -m venv $(VERIFY)/venv
	@$(VERIFY)/venv/bin/python -m pip install -q --disable-pip-version-check -r Tests/Figures/requirements.txt
	@rm -rf $(VERIFY)/synthetic
	$(BENCHMARK) write $(VERIFY)/synthetic 1000
	$(VERIFY)/venv/bin/python -B Tests/Figures/verify.py $(BUILD)/followthrough postmortems $(VERIFY)/synthetic

# How long builds of 1,000 and 10,000 made-up postmortems take, and with what memory.
# Other sizes, after it: .build/release/followthrough-bench 500 2000
bench: benchmark
	$(BENCHMARK)

BENCHMARK := $(BUILD)/followthrough-bench
benchmark: setup
	swift build $(RELEASE) --product followthrough-bench

clean:
	rm -rf .build
