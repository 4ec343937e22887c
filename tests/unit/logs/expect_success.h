#pragma once

#include "core/base/result.h"

#include <QtGlobal>

namespace rankwright {

/// Ends the test program when a step that the test relies on failed.
inline void expectSuccess(const Status& status) {
  if (!status) qFatal("%s", status.error().message.c_str());
}

} // namespace rankwright
