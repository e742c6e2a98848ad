// The public headers of libcmark-gfm. Debian (libcmark-gfm-dev, libcmark-gfm-extensions-dev) and
// Homebrew (cmark-gfm) install them under the same names.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
