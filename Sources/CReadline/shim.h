// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef HITL_CREADLINE_SHIM_H
#define HITL_CREADLINE_SHIM_H

#if defined(__has_include) && !__has_include(<readline/readline.h>)
#error "GNU readline is missing. Install it: apt-get install libreadline-dev (or run: make setup)"
#else
// readline.h uses FILE without including stdio.h on some systems.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
#endif

#endif
