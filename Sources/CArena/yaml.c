#include "arena.h"

#include <string.h>

// libyaml takes its memory by these four functions and has no other way to be told where from. It calls them as a
// program sees them, so those of the program come first; where they don't, as on macOS or in a program that holds
// libyaml itself, it keeps to its own, and all that is lost is time: for a thousand values it asks a thousand times.
// They are weak, so that two of a name are no mistake there.
#define OVERRIDE __attribute__((weak))

OVERRIDE void *yaml_malloc(size_t size) { return arena_malloc(size); }

OVERRIDE void *yaml_realloc(void *memory, size_t size) { return arena_realloc(memory, size); }

// As with `arena_free`, all of it goes at once.
OVERRIDE void yaml_free(void *memory) { (void)memory; }

OVERRIDE void *yaml_strdup(const void *text) {
  if (!text) return NULL;
  size_t size = strlen(text) + 1;
  return memcpy(arena_malloc(size), text, size);
}
