#pragma once

#include "widgets/common/address.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace rankwright {

/// A request of a stage log, and the app that is asked about.
struct LoggedRequestPlace {
  std::filesystem::path log;
  std::uint64_t number = 0; ///< of the request, as the log counts them
  std::string item = {};    ///< key; empty when no app is asked about
};

/// The kind of the addresses below.
QString loggedRequestKind();

/// `logged:id=17&item=com.tencent.mm&log=/data/a.stagelog`
Address loggedRequestAddress(const LoggedRequestPlace& place);

/// The reverse; nothing for an address that names no log or no number.
std::optional<LoggedRequestPlace> loggedRequestIn(const Address& address);

} // namespace rankwright
