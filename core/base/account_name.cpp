#include "core/base/account_name.h"

#include <pwd.h>
#include <unistd.h>

#include <string_view>
#include <vector>

namespace rankwright {

std::string accountName() {
  constexpr std::size_t kMostBytes = 64 * 1024;
  passwd entry{};
  passwd* found = nullptr;
  std::vector<char> buffer(kMostBytes);
  const auto account = ::geteuid();
  ::getpwuid_r(account, &entry, buffer.data(), buffer.size(), &found);
  if (found == nullptr) return std::to_string(account);
  // The full name ends where the room number begins.
  const std::string_view details = entry.pw_gecos != nullptr ? entry.pw_gecos : "";
  const auto name = details.substr(0, details.find(','));
  return std::string(name.empty() ? std::string_view(entry.pw_name) : name);
}

} // namespace rankwright
