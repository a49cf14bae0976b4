#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

/// Memory for one document at a time, one arena a thread: taking some moves a pointer, and all of it is given back at
/// once. libcmark-gfm asks for the last three (`cmark_mem`); libyaml's own functions are made of them.
void *arena_malloc(size_t size);
void *arena_calloc(size_t count, size_t size);
void *arena_realloc(void *memory, size_t size);
void arena_free(void *memory);

/// What this thread takes from here on is needed until `arena_end`.
void arena_begin(void);

/// What was taken since `arena_begin` is done with. When nothing is needed any more, all of it is given back.
void arena_end(void);

/// Where the next piece will be: another place than before, when something was taken in between.
const void *arena_position(void);

#endif
