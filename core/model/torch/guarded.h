#pragma once

#include "core/base/result.h"

#include <torch/torch.h>

#include <exception>

namespace rankwright {

/// Calls `function` without recording gradients and turns what LibTorch throws into a failure: no exception
/// may leave this library. Errors: those of `function`; Internal for exceptions, e.g. for memory that is not
/// there.
template <class Function>
auto guarded(Function function) -> decltype(function()) {
  try {
    const torch::NoGradGuard noGradients;
    return function();
  } catch (const c10::Error& error) {
    return fail(ErrorKind::Internal, "LibTorch failed: {}", error.what_without_backtrace());
  } catch (const std::exception& error) {
    return fail(ErrorKind::Internal, "the model failed: {}", error.what());
  }
}

} // namespace rankwright
