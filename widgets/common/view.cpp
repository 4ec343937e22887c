#include "widgets/common/view.h"

// The meta-object of View is compiled here.
