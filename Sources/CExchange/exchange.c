// The one system call the stages need that Swift's overlays of the C library leave out.
#define _GNU_SOURCE
#include "exchange.h"

#if defined(__APPLE__)
#include <stdio.h>

int exchange_paths(const char *a, const char *b) { return renamex_np(a, b, RENAME_SWAP); }

#elif defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// RENAME_EXCHANGE, which not every C library's headers have (renameat2(2)).
enum { exchange = 1 << 1 };

int exchange_paths(const char *a, const char *b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, exchange);
}

#else

int exchange_paths(const char *a, const char *b) {
  (void)a;
  (void)b;
  return -1;
}

#endif
