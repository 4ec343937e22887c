#include "core/pipeline/trace.h"

namespace rankwright {

std::string_view describe(ChannelStatus status) {
  switch (status) {
  case ChannelStatus::Done:
    return "done";
  case ChannelStatus::Failed:
    return "failed";
  case ChannelStatus::TimedOut:
    break;
  }
  return "timed out";
}

} // namespace rankwright
