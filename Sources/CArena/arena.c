#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// A stretch of memory; the newest is used first.
typedef struct chunk {
  struct chunk *older;
  size_t capacity;
  size_t used;
} chunk;

/// Before each piece: how long it is. Keeps pieces aligned for anything.
typedef struct {
  size_t size;
  size_t padding;
} header;

enum { alignment = 16, first_capacity = 512 * 1024 };

static _Thread_local chunk *newest;

/// How many have begun and not ended.
static _Thread_local unsigned users;

static size_t rounded(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

static uint8_t *start_of(chunk *chunk) { return (uint8_t *)chunk + rounded(sizeof *chunk); }

static void *take(size_t size) {
  // Like cmark's own allocator: without memory there is nothing to go on with.
  if (size > SIZE_MAX / 4) abort();
  size_t need = sizeof(header) + rounded(size);
  if (!newest || newest->capacity - newest->used < need) {
    size_t capacity = newest ? newest->capacity * 2 : first_capacity;
    if (capacity < need) capacity = need;
    chunk *next = malloc(rounded(sizeof *next) + capacity);
    if (!next) abort();
    *next = (chunk){.older = newest, .capacity = capacity, .used = 0};
    newest = next;
  }
  header *piece = (header *)(start_of(newest) + newest->used);
  newest->used += need;
  piece->size = size;
  return piece + 1;
}

void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

void *arena_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  header *piece = (header *)memory - 1;
  if (size <= rounded(piece->size)) return memory;
  size_t old = piece->size;
  // The last piece grows where it is.
  if ((uint8_t *)memory + rounded(old) == start_of(newest) + newest->used &&
      newest->capacity - newest->used >= rounded(size) - rounded(old)) {
    newest->used += rounded(size) - rounded(old);
    piece->size = size;
    return memory;
  }
  return memcpy(take(size), memory, old);
}

void arena_free(void *memory) { (void)memory; }

void arena_begin(void) { users++; }

void arena_end(void) {
  if (--users) return;
  while (newest && newest->older) {
    chunk *older = newest->older;
    free(newest);
    newest = older;
  }
  if (newest) newest->used = 0;
}
