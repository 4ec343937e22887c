#include "core/base/job_control.h"

namespace rankwright {

void JobControl::report(std::string_view stage, double done, double total) const {
  if (progress) progress({stage, done, total});
}

Status JobControl::check() const {
  if (cancelled()) return fail(ErrorKind::Cancelled, "cancelled");
  return {};
}

} // namespace rankwright
