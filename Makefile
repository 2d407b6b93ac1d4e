# Gongshi 公示. SPDX-License-Identifier: GPL-3.0-or-later
#
## make          依赖、字体、编译、生成 out/2023-draft    dependencies, fonts, program, then the 2023 notice
## make build    out/bin/gongshi, ready to render
## make test     everything that is tested; ends with "N passed, N failed"
## make test-trust  the part of it about faults, hostile input, privacy and reproducible bytes; prints a table
## make lint     only the checks of the source
## make fuzz     explore each fuzz target for TIME seconds (600); TARGETS="csv rule …" chooses
## make cover    lines and branches of the program that the tests reach
## make bench    how long it takes, against what would be used instead, in the same run
## make bless    rewrite the expected outputs of the tests (then read git diff)
## make install  into PREFIX (/usr/local), under DESTDIR if given; make uninstall takes the same away
## make deb      out/gongshi_VERSION_ARCH.deb, for Debian 12
## make tarball  out/gongshi-VERSION-linux-MACHINE.tar.gz with all fonts, to be unpacked anywhere
## make clean    remove out/ (the fonts stay)
## make help     this list
##
## DEPS=skip     install nothing: neither Debian packages nor fonts nor npm packages
## V=1           show the commands

CC := gcc
CLANG := clang
DEPS :=
MAKEFLAGS += --jobs=$(shell nproc) --no-print-directory
Q := $(if $(V),,@)
export DEPS

SOURCES := $(wildcard gen/*.c gen/*/*.c gen/*/*/*.c)
UNIT := $(wildcard tests/unit/test_*.c)
RUNNERS := $(wildcard tests/unit/run_*.c)
HELPERS := $(filter-out $(UNIT) $(RUNNERS),$(wildcard tests/unit/*.c))

OBJECTS := $(SOURCES:%.c=out/obj/%.o)
ASAN := $(SOURCES:%.c=out/asan/obj/%.o)
ASAN_PARTS := $(filter-out out/asan/obj/gen/main.o,$(ASAN)) $(HELPERS:%.c=out/asan/obj/%.o)
TESTS := $(patsubst tests/unit/%.c,out/asan/tests/%,$(UNIT) $(RUNNERS))
FUZZ := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
REPLAYS := $(FUZZ:%=out/asan/replay/%)
FUZZED := $(patsubst %.c,out/fuzz/obj/%.o,$(filter-out gen/main.c,$(SOURCES)) tests/fuzz/fuzz.c)

# Asked once, at the first recipe that needs it: before that the libraries may not be installed.
PACKAGES := glib-2.0 cairo harfbuzz harfbuzz-subset freetype2 libcmark libdeflate libqrencode libpng json-c nettle expat minizip
# Pango is loaded when it is needed, so only its headers are.
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(patsubst -I%,-isystem%,$$(shell pkg-config --cflags $(PACKAGES) pango)))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := $$(shell pkg-config --libs $(PACKAGES)))$(PKG_LIBS)

WARNINGS := -Wall -Wextra -Wpedantic -Werror -Werror=switch -Wmissing-prototypes -Wstrict-prototypes -Wshadow -Wvla \
	-Wwrite-strings -Wformat=2
GLIB := -DGLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74 -DGLIB_VERSION_MAX_ALLOWED=GLIB_VERSION_2_74
CFLAGS = -std=c11 -D_GNU_SOURCE -g $(WARNINGS) -fno-common -include gen/base/banned.h -Igen $(GLIB) $(PKG_CFLAGS)
HARDEN := -O2 -flto=auto -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
HARDEN_LINK := -Wl,--build-id=sha1 -O2 -flto=auto -pie -Wl,-z,relro,-z,now
# The sanitizers make gcc see ghosts; the plain build already turns every warning into an error, and so does clang-tidy
# those of clang.
EXPLORE := -O1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
# What the address sanitizer ends anyway is not asked twice: that takes a third of the time to build and run.
SANITIZE := -O1 -g1 -fPIC -fno-omit-frame-pointer -fsanitize=address,undefined \
	-fno-sanitize=null,object-size,pointer-overflow -fno-sanitize-recover=all
SANITIZE_LINK := $(SANITIZE) -fuse-ld=gold
LIBS = $(PKG_LIBS) -lcsv -lm

.PHONY: all build test test-trust fuzz cover lint bench bless install uninstall deb tarball clean help always
.SECONDARY:
.DELETE_ON_ERROR:

MANUALS := out/man/gongshi.1 out/man/gongshi.zh.1
all: out/stamp/2023 $(MANUALS)
build: out/bin/gongshi out/stamp/fonts $(MANUALS)
test: build out/asan/gongshi $(TESTS) $(REPLAYS) out/trust/shim.so out/cflags out/stamp/test
	$(Q)tests/run.sh
test-trust: build out/asan/gongshi $(REPLAYS) out/trust/shim.so out/stamp/test
	$(Q)tests/run.sh trust
TIME := 600
TARGETS := $(FUZZ)
fuzz: $(FUZZ:%=out/fuzz/%) out/stamp/fonts
	$(Q)tests/fuzz/run.sh $(TIME) $(TARGETS)
cover: out/stamp/fonts out/stamp/test
	$(Q)tests/cover.sh
lint: $(OBJECTS) out/cflags out/stamp/test
	$(Q)tests/run.sh lint
bench: build out/bench/compose
	$(Q)tests/bench/setup.sh && tests/bench/run.sh
# Its peer is pango, which nothing else needs.
out/bench/compose: tests/bench/compose.c $(filter-out out/obj/gen/main.o,$(OBJECTS))
	$(Q)gen/setup.sh libpango1.0-dev
	$(call link,$(CFLAGS) $$(pkg-config --cflags pangocairo) $(HARDEN) $(HARDEN_LINK) $<,$$(pkg-config --libs pangocairo fontconfig) $(LIBS))
bless: build out/asan/gongshi $(TESTS) out/stamp/test
	$(Q)tests/run.sh --bless
PREFIX := /usr/local
export PREFIX DESTDIR
install: build
	$(Q)gen/install.sh "$$PREFIX" "$$DESTDIR"
uninstall:
	$(Q)gen/install.sh --remove "$$PREFIX" "$$DESTDIR"
deb tarball: build
	$(Q)gen/setup.sh binutils dpkg-dev xz-utils && gen/package.sh $@
clean:
	rm -rf out
help:
	@sed -n 's/^## \{0,1\}//p' Makefile

compile = @mkdir -p $(@D) && echo '  $(strip $(1)) $<'$(if $(V), && set -x) && \
	$(1) $(CFLAGS) $(2) -MMD -MP -c -o $@ $<
# These go into the program: cairo's shared libraries bring twelve others with them, half of the time it takes to start.
# (The unit tests and fuzz targets use the shared ones.)
INSIDE = -lcairo -lpixman-1 -lfontconfig -lexpat -lcmark -lcsv -ljson-c -lnettle -lminizip
STATIC_LIBS = -Wl,-Bstatic $(INSIDE) -Wl,-Bdynamic $(filter-out $(INSIDE),$(PKG_LIBS)) -lpng -lz -lm
link = @mkdir -p $(@D) && echo '  link $@'$(if $(V), && set -x) && $(CC) $(1) -o $@ $(filter %.o,$^) -Wl,--as-needed $(or $(2),$(LIBS))

out/obj/%.o: %.c Makefile | out/stamp/deps
	$(call compile,$(CC),$(HARDEN))
out/asan/obj/%.o: %.c Makefile | out/stamp/deps
	$(call compile,$(CC),$(SANITIZE) -Wno-error)
out/asan/obj/tests/%.o: tests/%.c Makefile | out/stamp/test
	$(call compile,$(CC),$(SANITIZE) -Wno-error -Itests/unit -Itests/fuzz)

out/bin/gongshi: $(OBJECTS)
	$(call link,$(HARDEN_LINK),$(STATIC_LIBS))
# As deep as out/bin: the program looks for fonts, templates and standards from its own place.
out/asan/gongshi: $(ASAN)
	$(call link,$(SANITIZE_LINK),$(STATIC_LIBS))
# Eighty programs are linked with all that the tests share, which is therefore linked once.
out/asan/libparts.so: $(ASAN_PARTS) out/asan/obj/tests/fuzz/fuzz.o
	$(call link,$(SANITIZE_LINK) -shared,-lcmocka $(LIBS) -lz)
with_parts = @mkdir -p $(@D) && echo '  link $@' && $(CC) $(SANITIZE_LINK) -o $@ $(filter %.o,$^) -Lout/asan -lparts \
	-Wl,-rpath,'$$ORIGIN/..' $(1) $(LIBS)
out/asan/tests/%: out/asan/obj/tests/unit/%.o out/asan/libparts.so
	$(call with_parts,-lcmocka -lz)

# Fuzz targets: as plain programs that replay what was kept, and as explorers.
out/asan/replay/%: out/asan/obj/tests/fuzz/fuzz_%.o out/asan/obj/tests/fuzz/replay.o out/asan/libparts.so
	$(call with_parts)
out/fuzz/obj/%.o: %.c Makefile | out/stamp/test
	$(call compile,$(CLANG),$(EXPLORE) -Wno-error -Itests/fuzz)
out/fuzz/%: out/fuzz/obj/tests/fuzz/fuzz_%.o $(FUZZED)
	@mkdir -p $(@D) && echo '  link $@' && $(CLANG) $(EXPLORE) -fsanitize=fuzzer -o $@ $^ $(LIBS)

out/man/gongshi.1: LANGUAGE := en
out/man/gongshi.zh.1: LANGUAGE := zh
out/man/%.1: gen/%.1 gen/manual.sh gen/CHANGELOG.md out/bin/gongshi
	$(Q)mkdir -p $(@D) && gen/manual.sh out/bin/gongshi $(LANGUAGE) >$@

# Makes calls of the C library fail (tests/trust/faults.sh).
out/trust/shim.so: tests/trust/shim.c Makefile | out/stamp/deps
	@mkdir -p $(@D) && echo '  $(CC) $<' && $(CC) -std=gnu11 -D_GNU_SOURCE -O1 -Wall -Wextra -Werror -shared -fPIC -o $@ $< -ldl

# For the linters, which need the compiler's view of the includes.
out/cflags: Makefile | out/stamp/deps
	$(Q)echo '$(CFLAGS)' >$@

# Each stamp says that a step is done. With DEPS=skip nothing was installed, so nothing is stamped.
stamp = mkdir -p $(@D) && touch $@
out/stamp/deps: gen/setup.sh
	$(Q)gen/setup.sh && mkdir -p $(@D) $(if $(filter skip,$(DEPS)),,&& touch $@)
out/stamp/test: tests/setup.sh gen/setup.sh tests/web/package-lock.json | out/stamp/deps
	$(Q)tests/setup.sh && mkdir -p $(@D) $(if $(filter skip,$(DEPS)),,&& touch $@)
# The folder is newer than the stamp when a font was added or removed.
out/stamp/fonts: fonts/fonts.csv fonts/setup.sh fonts/files $(wildcard fonts/office.csv fonts/office) | out/stamp/deps
	$(Q)fonts/setup.sh && $(stamp)
fonts/files:
	$(Q)mkdir -p $@
out/stamp/2023: out/bin/gongshi out/stamp/fonts $(shell find data templates ! -name '* *') \
		$(if $(wildcard out/2023-draft),,always)
	$(Q)out/bin/gongshi render data/2023 && $(stamp)
	@echo '完成 done: out/2023-draft'

-include $(OBJECTS:.o=.d) $(ASAN:.o=.d) $(HELPERS:%.c=out/asan/obj/%.d) $(TESTS:out/asan/tests/%=out/asan/obj/tests/unit/%.d) $(wildcard out/asan/obj/tests/fuzz/*.d out/fuzz/obj/*/*.d out/fuzz/obj/*/*/*.d)
