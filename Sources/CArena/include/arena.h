#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

/// Memory for one document at a time, one arena a thread: taking some moves a pointer, and all of it is given back at
/// once. The three functions are those that libcmark-gfm asks for (`cmark_mem`).
void *arena_calloc(size_t count, size_t size);
void *arena_realloc(void *memory, size_t size);
void arena_free(void *memory);

/// Gives back everything this thread has taken. What it was taken for must be done with.
void arena_reset(void);

#endif
