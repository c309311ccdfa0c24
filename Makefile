# SPDX-License-Identifier: GPL-3.0-or-later
# Every target works from any directory, as `make -C FOLDER TARGET` does.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
override ROOT := $(abspath $(dir $(lastword $(MAKEFILE_LIST))))

PREFIX ?= /usr/local
DESTDIR ?=
override BINARY_DIR := $(DESTDIR)$(PREFIX)/bin
override SHARE := $(DESTDIR)$(PREFIX)/share
override CONTENT_DIR := $(SHARE)/hitl
override DOC_DIR := $(SHARE)/doc/hitl
override MAN_PAGE := $(SHARE)/man/man1/hitl.1
override BASH_COMPLETION := $(SHARE)/bash-completion/completions/hitl
override FISH_COMPLETION := $(SHARE)/fish/vendor_completions.d/hitl.fish
# Where zsh looks below PREFIX; packages of Debian have a folder of their own.
ZSH_FOLDER ?= site-functions
override ZSH_COMPLETION := $(SHARE)/zsh/$(ZSH_FOLDER)/_hitl
override DIST := $(ROOT)/.build/dist

# The program carries Swift's runtime, so that it runs on machines without Swift.
override RELEASE := -c release --static-swift-stdlib --product hitl
override PROGRAM := $(ROOT)/.build/release/hitl
override PYTHON := $(ROOT)/.venv/bin/python
override DEMO_PLANS := plans/demo
# What `make fuzz` tries: how long all kinds together, which, and from which seed.
SECONDS := 60
KIND ?= all
SEED ?= 1
CASE ?=

# How many runs of each command that writes `make faults` kills at random moments.
KILLS ?= 100
# What `make sanitize` runs of the end-to-end tests.
SANITIZED ?= Tests/EndToEnd

.PHONY: help setup build demo test engines lint unit end-to-end faults fuzz sanitize golden bench
.PHONY: install uninstall dist clean

help: ## shows these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' "$(ROOT)/Makefile" | \
	  while IFS='|' read -r name does; do printf '  make %-12s%s\n' "$$name" "$$does"; done

setup: ## installs what the build needs and this machine lacks (Debian's readline and cmark-gfm)
	@command -v swift >/dev/null || { \
	  echo "hitl needs Swift 6.2 or later; see https://www.swift.org/install/linux/" >&2; exit 1; }
	@test -e /usr/include/readline/readline.h || "$(ROOT)/scripts/install-missing" libreadline-dev
	@test -e /usr/include/cmark-gfm-core-extensions.h || "$(ROOT)/scripts/install-missing" \
	  libcmark-gfm-dev libcmark-gfm-extensions-dev

build: ## builds the program for use: .build/release/hitl
	@cd "$(ROOT)" && scripts/quietly "Getting the packages that hitl is built with" \
	  swift package resolve
	@cd "$(ROOT)" && scripts/quietly "Building hitl (some minutes, the first time)" \
	  swift build $(RELEASE)

demo: setup build ## sets up, builds, and writes the plans of the examples into plans/demo
	@cd "$(ROOT)" && rm -rf $(DEMO_PLANS)
	@echo "Assessing the examples:"
	@cd "$(ROOT)" && "$(PROGRAM)" assess Examples/*/
	@echo "Writing their plans:"
	@cd "$(ROOT)" && "$(PROGRAM)" plan Examples/*/ --output $(DEMO_PLANS)
	@echo "The plans are in $(ROOT)/$(DEMO_PLANS); start with index.md."

test: lint unit end-to-end fuzz ## runs every test but those of make engines, and a minute of fuzzing

lint: ## checks the format of the code and the scripts
	@cd "$(ROOT)" && scripts/setup-tests
	@cd "$(ROOT)" && swift format lint --strict --recursive Package.swift Sources Tests
	@cd "$(ROOT)" && shellcheck .ci/run bench/run $$(grep -lE '^#!.*bash' scripts/*)

unit: setup
	@cd "$(ROOT)" && scripts/quietly "Building the tests" \
	  swift build --build-tests --explicit-target-dependency-import-check error
	@cd "$(ROOT)" && swift test --skip-build --quiet --disable-xctest

end-to-end: setup build
	@cd "$(ROOT)" && scripts/setup-tests
	@cd "$(ROOT)" && HITL_PROGRAM="$(PROGRAM)" "$(PYTHON)" -B -m pytest --numprocesses auto \
	  --dist loadfile Tests/EndToEnd $(PYTEST)
	@cd "$(ROOT)" && HITL_PROGRAM="$(PROGRAM)" "$(PYTHON)" -B -m pytest --numprocesses auto \
	  Tests/Faults $(PYTEST)

faults: setup build ## makes every call on a file fail, ends runs at each, and replays losses of power
	@cd "$(ROOT)" && scripts/setup-tests
	@cd "$(ROOT)" && HITL_PROGRAM="$(PROGRAM)" HITL_FAULTS=all HITL_KILLS=$(KILLS) "$(PYTHON)" -B \
	  -m pytest --numprocesses auto Tests/Faults $(PYTEST)

sanitize: setup ## runs the tests under the sanitizers of addresses and of threads
	@cd "$(ROOT)" && scripts/setup-tests
	@cd "$(ROOT)" && failed=0; for kind in address thread; do \
	  scripts/sanitize $$kind $(SANITIZED) || failed=1; done; exit $$failed

fuzz: setup build ## tries odd inputs: SECONDS=600 KIND=answers SEED=2, CASE=17 for one again
	@cd "$(ROOT)" && HITL_PROGRAM="$(PROGRAM)" python3 -B Tests/Fuzz/fuzz.py --seconds "$(SECONDS)" \
	  --kind "$(KIND)" --seed "$(SEED)" $(if $(CASE),--case $(CASE)) --keep .build/fuzz

engines: setup build ## runs the tests that need other programs, such as LibreOffice
	@cd "$(ROOT)" && scripts/setup-engines
	@cd "$(ROOT)" && HITL_PROGRAM="$(PROGRAM)" .build/engines/bin/python -B -m pytest Tests/Engines \
	  $(PYTEST)

golden: setup build ## accepts a change: writes golden plans, messages and examples in docs anew
	@cd "$(ROOT)" && scripts/setup-tests
	@cd "$(ROOT)" && HITL_PROGRAM="$(PROGRAM)" HITL_ACCEPT=1 "$(PYTHON)" -B -m pytest \
	  Tests/EndToEnd/Program/test_errors.py Tests/EndToEnd/Plans/test_golden.py \
	  Tests/EndToEnd/Plans/test_portfolio.py Tests/EndToEnd/Reports/test_report.py \
	  Tests/EndToEnd/Interviews/test_screens.py Tests/EndToEnd/Docs/test_docs.py \
	  Tests/EndToEnd/Program/test_man_page.py Tests/EndToEnd/Program/test_tutorial.py \
	  Tests/EndToEnd/Interviews/test_sittings.py::test_twelve_workflows_the_fast_way
	@cd "$(ROOT)" && git status --short Tests/Fixtures docs packaging README.md

bench: setup build ## compares speed with copier and pandoc, and a thousand plans with a hundred
	@cd "$(ROOT)" && HITL_PROGRAM="$(PROGRAM)" bench/run

install: build ## installs under PREFIX=/usr/local, below DESTDIR= where given
	@install -d "$(BINARY_DIR)" "$(CONTENT_DIR)" "$(DOC_DIR)"
	@install -s -m 755 "$(PROGRAM)" "$(BINARY_DIR)/hitl"
	@rm -rf "$(CONTENT_DIR)/questionnaires" "$(CONTENT_DIR)/templates" "$(DOC_DIR)"/*
	@cp -R "$(ROOT)/questionnaires" "$(ROOT)/templates" "$(CONTENT_DIR)/"
	@cd "$(ROOT)" && cp -R README.md CHANGELOG.md CONTRIBUTING.md LICENSE LICENSE-CC0 docs Examples \
	  schemas "$(DOC_DIR)/"
	@chmod -R u=rwX,go=rX "$(CONTENT_DIR)" "$(DOC_DIR)"
	@install -D -m 644 "$(ROOT)/packaging/hitl.1" "$(MAN_PAGE)"
	@"$(PROGRAM)" --generate-completion-script bash | sed '1{/^#!/d}' | \
	  install -D -m 644 /dev/stdin "$(BASH_COMPLETION)"
	@"$(PROGRAM)" --generate-completion-script zsh | install -D -m 644 /dev/stdin "$(ZSH_COMPLETION)"
	@"$(PROGRAM)" --generate-completion-script fish | install -D -m 644 /dev/stdin "$(FISH_COMPLETION)"
	@echo "Installed $(PREFIX)/bin/hitl, and below $(PREFIX)/share its content, documentation," \
	  "manual page, and completions"

uninstall: ## takes away what install put there
	@rm -rf "$(BINARY_DIR)/hitl" "$(CONTENT_DIR)" "$(DOC_DIR)" "$(MAN_PAGE)" "$(BASH_COMPLETION)" \
	  "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"
	@echo "Removed $(PREFIX)/bin/hitl and what belongs to it"

dist: setup build ## builds a Debian package in .build/dist
	@rm -rf "$(DIST)/stage"
	@"$(MAKE)" -C "$(ROOT)" install DESTDIR="$(DIST)/stage" PREFIX=/usr ZSH_FOLDER=vendor-completions \
	  >/dev/null
	@"$(ROOT)/scripts/debian-package" "$(DIST)/stage" "$(DIST)"

clean: ## removes everything that was built or generated
	@cd "$(ROOT)" && rm -rf .build .venv $(DEMO_PLANS)
