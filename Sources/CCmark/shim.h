// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef HITL_CCMARK_SHIM_H
#define HITL_CCMARK_SHIM_H

#if defined(__has_include) && \
    !(__has_include(<cmark-gfm.h>) && __has_include(<cmark-gfm-core-extensions.h>))
#error "cmark-gfm is missing. Install it: apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev (or run: make setup)"
#else
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#endif

#endif
