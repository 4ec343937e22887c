#pragma once

#include "core/base/result.h"

#include <functional>
#include <stop_token>
#include <string_view>

namespace rankwright {

/// How far a long operation is. `total` is 0 while it is not known.
struct Progress {
  std::string_view stage; ///< what is being done, e.g. "building indexes"; valid during the call only
  double done = 0;
  double total = 0;
};

using ProgressCallback = std::function<void(const Progress&)>;

/// What engine code sees of the job that runs it: whether to stop, and whom to tell how far it is.
/// A default-constructed one never stops and tells nobody. The callback is called on the working thread.
struct JobControl {
  std::stop_token stop = {};
  ProgressCallback progress = {};

  bool cancelled() const { return stop.stop_requested(); }
  void report(std::string_view stage, double done, double total) const;

  /// Success, or ErrorKind::Cancelled once the caller asked to stop.
  Status check() const;
};

} // namespace rankwright
