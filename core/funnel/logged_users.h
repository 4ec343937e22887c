#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The keys of the log's users that begin with the text, ascending, `most` at most; what is typed of a key is
/// completed by them. Errors: those of `readStageLogInfo`.
Result<std::vector<std::string>> loggedUsers(const std::filesystem::path& log, std::string_view beginning,
                                             std::uint32_t most);

/// Whether a log has a user of that key. Errors: NotFound, which names the nearest that begins alike; those
/// of `readStageLogInfo`.
Status checkLoggedUser(const std::filesystem::path& log, std::string_view user);

} // namespace rankwright
