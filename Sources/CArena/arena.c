#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// A stretch of memory; the newest is used.
typedef struct chunk {
  struct chunk *older;
  size_t capacity;
} chunk;

/// Before each piece: how long it is. Keeps pieces aligned for anything.
typedef struct {
  size_t size;
  size_t padding;
} header;

enum { alignment = 16, first_capacity = 128 * 1024 };

// A program's own variables of a thread stand where it begins. Without being told so, the compiler calls a function to
// find them, and saves registers around it.
#ifdef __ELF__
#define OWN __attribute__((tls_model("initial-exec")))
#else
#define OWN
#endif

static _Thread_local OWN chunk *newest;

/// How many have begun and not ended.
static _Thread_local OWN unsigned users;

/// What is free of the newest stretch.
static _Thread_local OWN uint8_t *next;
static _Thread_local OWN uint8_t *end;

static size_t rounded(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

/// Makes all of the newest stretch free.
static void clear(void) {
  next = newest ? (uint8_t *)newest + rounded(sizeof *newest) : NULL;
  end = newest ? next + newest->capacity : NULL;
}

/// Begins a stretch that has room for a piece.
static void grow(size_t size) {
  // Like cmark's own allocator: without memory there is nothing to go on with.
  if (size > SIZE_MAX / 4) abort();
  size_t need = sizeof(header) + rounded(size);
  size_t capacity = newest ? newest->capacity * 2 : first_capacity;
  if (capacity < need) capacity = need;
  chunk *stretch = malloc(rounded(sizeof *stretch) + capacity);
  if (!stretch) abort();
  *stretch = (chunk){.older = newest, .capacity = capacity};
  newest = stretch;
  clear();
}

static inline void *take(size_t size);

/// The same of a new stretch. Apart from `take`, which is asked a thousand times as often.
static __attribute__((noinline)) void *take_of_new(size_t size) {
  grow(size);
  return take(size);
}

static inline void *take(size_t size) {
  size_t need = sizeof(header) + rounded(size);
  // More than the address space has comes out as less than was asked for.
  if (need > (size_t)(end - next) || need < size) return take_of_new(size);
  header *piece = (header *)next;
  next += need;
  piece->size = size;
  return piece + 1;
}

void *arena_malloc(size_t size) { return take(size); }

void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

void *arena_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  header *piece = (header *)memory - 1;
  size_t old = rounded(piece->size);
  if (size <= old) return memory;
  // The last piece grows where it is.
  if ((uint8_t *)memory + old == next && size <= SIZE_MAX / 4 && rounded(size) - old <= (size_t)(end - next)) {
    next += rounded(size) - old;
    piece->size = size;
    return memory;
  }
  return memcpy(take(size), memory, piece->size);
}

void arena_free(void *memory) { (void)memory; }

void arena_begin(void) { users++; }

const void *arena_position(void) { return next; }

void arena_end(void) {
  if (--users) return;
  while (newest && newest->older) {
    chunk *older = newest->older;
    free(newest);
    newest = older;
  }
  clear();
}
