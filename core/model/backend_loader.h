#pragma once

#include "core/base/result.h"
#include "core/model/model_backend.h"

namespace rankwright {

/// The backend, loaded by the first call that succeeds and kept until the process ends. Looked for, in this
/// order, in the folder that the environment variable RANKWRIGHT_PLUGINS names, in `../lib` and in
/// `../lib/rankwright` seen from the folder of the executable. Takes about a second the first time.
/// Thread-safe. Errors: NotFound with the paths tried; Io when a library is there but cannot be loaded;
/// Unsupported when it belongs to another build.
Result<const ModelBackend*> loadModelBackend();

} // namespace rankwright
