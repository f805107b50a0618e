# Everything a developer types. `make help` lists the targets.

SHELL := /bin/sh
# A toolchain in its usual places is found also when PATH is bare.
export PATH := $(if $(PATH),$(PATH):)/usr/local/bin:/usr/bin:/bin:/opt/swift/usr/bin:/usr/local/swift/usr/bin:$(HOME)/.local/share/swiftly/bin

# A plain incremental build does not notice an import that Package.swift does not name; this flag does.
CHECKED := --explicit-target-dependency-import-check error
RELEASE := .build/release
SAMPLE  := Pipelines/socialnamnden
EXPORTS := SampleExports/socialnamnden
SWIFT_FILES := Sources Tools Tests Package.swift
SCRIPTS := .ci/setup .ci/run Tests/Fuzzing/build Tests/Fuzzing/fuzz
# What takes long: programs as processes, all gallery cases, thousands of seeds, a fault at each disk operation, exports.
SLOW_TESTS := EndToEndTests|GalleryTests|FuzzingTests|CorpusTests|FastPathTests|LossTests|PublicationTests|thirtyNights
SLOW_TESTS := $(SLOW_TESTS)|aCompressedFileThatBreaksOff|refusesWhatTwoFilesHave|KeptSourcesTests|everyEngineReadsTheSame|survivesDamage
FUZZ_TARGETS := sie4 sie5 xmlsie xml csv xlsx gzip mapping pipeline
FUZZ_TARGET ?= $(FUZZ_TARGETS)
FUZZ_SECONDS ?= 600

.DEFAULT_GOAL := help
.PHONY: help setup build run test quick lint format samples golden bench fuzz clean

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## checks the Swift toolchain, installs missing system packages
	@.ci/setup

build: setup ## builds the program: .build/release/utfall
	swift build -c release $(CHECKED) --static-swift-stdlib --product utfall

run: build ## runs the sample pipeline and prints its tables
	$(RELEASE)/utfall run $(SAMPLE) --print

test: setup ## runs all tests
	swift test $(CHECKED) --disable-xctest

quick: setup ## runs the tests that take seconds; see Tests/README.md
	swift test $(CHECKED) --disable-xctest --skip '$(SLOW_TESTS)'

lint: ## checks the format of the Swift code and the syntax of the scripts
	swift format lint --strict --recursive $(SWIFT_FILES)
	for script in $(SCRIPTS); do sh -n "$$script" || exit 1; done

format: ## formats the Swift code in place
	swift format format --in-place --recursive $(SWIFT_FILES)

samples: setup ## writes the sample exports again
	swift build -c release $(CHECKED) --product utfall-generate
	$(RELEASE)/utfall-generate samples $(EXPORTS)

golden: setup ## writes what the sample publishes, findings, Diagnostics.md, prints of Tables.md, the schema again
	UTFALL_REFRESH_GOLDEN=1 swift test $(CHECKED) --disable-xctest --filter 'GoldenTests|GalleryTests|PipelineSchemaTests|TablesPageTests'

bench: setup ## measures the program against its peers; see Benchmarks/README.md
	Benchmarks/run

fuzz: setup ## fuzzes the readers; FUZZ_TARGET=sie4 FUZZ_SECONDS=600
	Tests/Fuzzing/build
	for target in $(FUZZ_TARGET); do Tests/Fuzzing/fuzz .build/fuzz/utfall-fuzz $$target $(FUZZ_SECONDS) || exit 1; done

clean: ## removes what was built and what the sample pipeline published
	rm -rf .build out
