#include "core/feature/value.h"
namespace rankwright {
struct Row {};
} // namespace rankwright
