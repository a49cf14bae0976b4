#if !__has_include(<yaml.h>)
#error "libyaml is missing. Type: make setup   (or: apt-get install libyaml-dev, or: brew install libyaml)"
#else
#include <yaml.h>
#endif
