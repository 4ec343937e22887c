#include "core/feature/value.h"
