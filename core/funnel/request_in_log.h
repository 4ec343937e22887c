#pragma once

#include "core/base/result.h"
#include "core/funnel/logged_request.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

/// What a request of a log asked, by its number there (RequestRow::id): all but its channels, reasons and
/// candidates. Errors: NotFound for a number that the log lacks; Parse, Type for what it says was given;
/// those of `readStageLogInfo`.
Result<LoggedRequest> requestInLog(const std::filesystem::path& log, std::uint64_t number);

} // namespace rankwright
