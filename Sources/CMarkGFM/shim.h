#if !__has_include(<cmark-gfm.h>) || !__has_include(<cmark-gfm-core-extensions.h>)
#error "libcmark-gfm is missing. Type: make setup   (or: apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev, or: brew install cmark-gfm)"
#else
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#endif
