# Kompas: everything a newcomer, an author or the build machine types.
SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
# The floors are enforced, and warnings are errors. These stand here and not in the manifest, for whoever builds on the package.
STRICT := --explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors
# Debug builds are optimized: the tests turn thousands of pages and play millions of runs. Checks for debugging stay in.
DEBUG := -Xswiftc -O -Xcc -O2
# One file that runs where Swift is not installed. lld keeps quiet about the C library's own habits.
RELEASE := -c release -Xswiftc -static-stdlib -Xswiftc -use-ld=lld -Xlinker -s
SOURCES := Package.swift Sources Tests
.DEFAULT_GOAL := play
.PHONY: python-packages play build release test docs mutants fences lint format golden pictures bench fuzz oracles calibrate validators check-cases certify-cases ci try-release install uninstall portable deb tarball clean deps deps-portable deps-graphs deps-python deps-bench deps-browser

## play: install what is missing, build, and open the game
play: release
	@$(RELEASE_BIN)/kompas

## build: a debug build, with the floors enforced and warnings as errors
build: deps
	swift build $(DEBUG) $(STRICT)

RELEASE_BIN = .build/release
## release: the program as it is installed
release: deps
	swift build $(RELEASE) $(STRICT) --product kompas

## test: build everything and run every test
test: deps
	swift build --build-tests $(DEBUG) $(STRICT)
	swift test --skip-build

## lint: style, strictly
lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

## format: mend the style
format:
	swift format --in-place --parallel --recursive $(SOURCES)

## golden: write the golden files anew (and fail, so that they are read before they are believed)
golden: deps
	UPDATE_GOLDEN=1 swift test $(DEBUG) $(STRICT)

## pictures: draw the pictures and the recording in docs/pictures anew (and fail, so that they are looked at)
pictures: deps
	swift build --build-tests $(DEBUG) $(STRICT)
	UPDATE_GOLDEN=1 swift test --skip-build --filter "PictureGoldenTests|EveningCastTests"

## bench: measure, as ratios against a baseline in the same run
bench: deps python-packages deps-bench
	swift build $(RELEASE) $(STRICT) --product kompas
	swift build $(RELEASE) $(STRICT) --product kompas-bench
	$(RELEASE_BIN)/kompas-bench $(ARGS)

# The packages of the oracles and of the baselines in the benchmark; without them a ratio is not known.
ORACLES := .build/oracles
python-packages: deps-python
	test -x $(ORACLES)/bin/python3 || python3 -m venv $(ORACLES) || true
	$(ORACLES)/bin/python3 -m pip install --quiet -r Tests/Oracles/requirements.txt || true

## oracles: write anew what other implementations find, for the tests to read; and calibrate
oracles: python-packages calibrate
	mkdir -p Tests/Oracles/Fixtures
	for program in Tests/Oracles/*.py; do $(ORACLES)/bin/python3 $$program Tests/Oracles/Fixtures || exit 1; done

## calibrate: play players with a known compass through the program; their table goes into docs/scoring.md
PLAYERS ?= 250
calibrate: release python-packages
	$(ORACLES)/bin/python3 Tests/Oracles/calibration/players.py $(RELEASE_BIN)/kompas docs/scoring.md Scenarios/* --players $(PLAYERS)

## validators: install other people's validators, which some tests ask
VALIDATORS := .build/validators
validators: deps-python deps-browser
	test -x $(VALIDATORS)/bin/python3 || python3 -m venv $(VALIDATORS)
	$(VALIDATORS)/bin/python3 -m pip install --quiet -r Tests/Validators/requirements.txt

## mutants: change one thing at a time in the rules, and see whether a test notices; SEED=1 COUNT=200 ONLY=path TRANSCRIPTS=1
SEED ?= 1
COUNT ?= 200
mutants: deps deps-python
	python3 Tests/Mutants/mutants.py --seed $(SEED) --count $(COUNT) --only "$(ONLY)" $(if $(TRANSCRIPTS),--transcripts)

## fences: add forbidden imports to a copy of the package, and see the build refuse them
fences: deps-python
	python3 Tests/Fences/fences.py

## check-cases: every case in the library is sound
check-cases: build
	.build/debug/kompas check Scenarios/*

## certify-cases: every case in the library keeps what it promises
certify-cases: build
	for case in Scenarios/*; do .build/debug/kompas certify "$$case" > .build/certificate.txt || { cat .build/certificate.txt; exit 1; }; done

## docs: the reference of the modules with their articles, as pages of HTML in .build/docs
DOCUMENTED := KompasScoring KompasView KompasEngine KompasScenarios
SYMBOLS := .build/docs/symbols
docs: deps
	rm -rf .build/docs
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	for module in $(DOCUMENTED); do \
	  mkdir -p $(SYMBOLS)/$$module && cp .build/*/symbolgraph/$$module*.symbols.json $(SYMBOLS)/$$module/ || exit 1; \
	  docc convert Sources/$$module/$$module.docc --additional-symbol-graph-dir $(SYMBOLS)/$$module --output-path .build/docs/$$module \
	    --fallback-display-name $$module --fallback-bundle-identifier $$module --warnings-as-errors || exit 1; \
	done
	@echo "Read it with: docc preview, or python3 -m http.server --bind 127.0.0.1 --directory .build/docs/KompasScoring, at /documentation/kompasscoring"

## fuzz: throw what a fuzzer makes up at whatever reads cases; SECONDS=60 for a short time
SECONDS ?= 600
FUZZ := .build/fuzz
FUZZ_FLAGS := --build-path $(FUZZ) -Xswiftc -parse-as-library -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xcc -fsanitize=fuzzer-no-link
fuzz: deps
	KOMPAS_FUZZ=1 swift build -c release $(FUZZ_FLAGS) --product kompas-fuzz
	Tests/Fuzz/run $(FUZZ) $(SECONDS)

## ci: what the build machine does
ci: lint fences test check-cases certify-cases try-release

## try-release: build the program as it is installed, and see it start
try-release: release
	$(RELEASE_BIN)/kompas --version
	$(RELEASE_BIN)/kompas check Scenarios/*

## install: put the program, its cases, manual pages, completions and entry in the menu of the desktop under PREFIX
install: release
	@Packaging/needs python3
	Packaging/install-files $(RELEASE_BIN)/kompas $(DESTDIR)$(PREFIX)

## uninstall: take it away again; runs in the archive and installed cases stay
uninstall:
	cd $(DESTDIR)$(PREFIX) && rm -rf bin/kompas share/kompas/{Scenarios,Assets} share/applications/kompas.desktop \
	  share/icons/hicolor/scalable/apps/kompas.svg share/man/{,nl/}man1/kompas.1 share/bash-completion/completions/kompas \
	  share/zsh/*/_kompas share/fish/vendor_completions.d/kompas.fish
	rmdir --ignore-fail-on-non-empty $(DESTDIR)$(PREFIX)/share/kompas

# The program for other machines: of what differs from one system to the next it needs only the C library and its like.
STATIC := $(CURDIR)/.build/static
PACKAGES := $(CURDIR)/.build/packages
PORTABLE := -Xlinker -L$(STATIC) -Xlinker -ltinfo -Xlinker -lz
# The one place where the version stands.
VERSION = $(shell sed -n 's/^  static let version = "\(.*\)"$$/\1/p' Sources/kompas/Kompas.swift)
portable: deps deps-portable
	Packaging/static-libraries $(STATIC)
	swift build $(RELEASE) $(PORTABLE) $(STRICT) --product kompas

## deb: a package for Debian, in .build/packages; it runs on the Debian that it is built on, and on later ones
deb: portable
	Packaging/deb $(RELEASE_BIN)/kompas $(VERSION) $(STATIC) $(PACKAGES)

## tarball: an archive that runs from its own folder, in .build/packages
tarball: portable
	Packaging/tarball $(RELEASE_BIN)/kompas $(VERSION) $(STATIC) $(PACKAGES)

clean:
	rm -rf .build

# Each says what is missing before it installs that, or what to do where it cannot.
# Swift itself, and the development files of ncurses, SQLite and libzip.
deps:
	@Packaging/needs swift libncurses-dev libsqlite3-dev libzip-dev

# What packages are made with: tools, the library and the licences that go along.
deps-portable:
	@Packaging/needs python3 gcc cmake zlib1g-dev dpkg-dev icu-devtools libyaml-dev

# Valgrind, which counts instructions and requests for memory; the rest of the benchmark does without.
deps-bench:
	@Packaging/needs valgrind

# Graphviz, with which the tests see that drawings of cases can be drawn; playing and testing do without.
deps-graphs:
	@Packaging/needs graphviz

# Chromium, in which the tests look at reports; playing and testing do without.
deps-browser:
	@Packaging/needs chromium

# Python, for oracles, validators and the baselines of the benchmark; playing and testing do without.
deps-python:
	@Packaging/needs python3 python3-venv
