# The commands for people; machines run `.ci/run`, which is `make test`.
#
#   make report   set up what is missing, build, and generate the report in public/
#   make test     set up what is missing, then every check
#   make browser  look at every page in a real browser
#   make bench    build in release mode and measure, each thing against a floor or a peer
#   make docs     build the documentation of every module into .build/documentation
#   make format   rewrite the sources as `swift format` wants them
#   make clean    remove what was built; public/ stays

.DEFAULT_GOAL := report
.PHONY: report test browser bench docs setup setup-browser lint embedded same-bits reproducible format clean

# Tests run optimised: the samples of the report alone would take minutes.
TESTED := --configuration release -Xswiftc -enable-testing

SOURCES := Package.swift $(wildcard Sources Tests Plugins Benchmarks)

report: setup
	swift build --configuration release --product tenfold
	"$$(swift build --configuration release --show-bin-path)/tenfold" build .
	@printf '\nRead the report: file://%s/public/index.html\n' "$(CURDIR)"

test: setup-browser lint embedded same-bits
	swift build $(TESTED) --build-tests
	swift test $(TESTED) --skip-build --parallel
	TENFOLD_BUILD="$(TESTED)" .ci/docs
	TENFOLD_BUILD="$(TESTED)" .ci/reproducible
	TENFOLD_BUILD="$(TESTED)" .ci/browser

browser: setup-browser
	swift build $(TESTED) --product tenfold
	TENFOLD_BUILD="$(TESTED)" .ci/browser

bench: setup
	swift build --configuration release --product tenfold
	swift build --package-path Benchmarks --configuration release --product TenfoldBenchmarks
	@"$$(swift build --package-path Benchmarks --configuration release --show-bin-path)/TenfoldBenchmarks" \
	  --quiet true

docs: setup
	@.ci/docs

setup:
	@.ci/setup

# What the browser needs comes first: a machine that cannot get it learns so at once, not after all other checks.
setup-browser:
	@.ci/setup browser

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

embedded:
	@.ci/embedded

same-bits:
	@.ci/same-bits

reproducible:
	swift build $(TESTED) --product tenfold
	TENFOLD_BUILD="$(TESTED)" .ci/reproducible

format:
	swift format --in-place --parallel --recursive $(SOURCES)

clean:
	rm -rf .build .build-browser .build-embedded Benchmarks/.build
