#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace rankwright {

/// Where the keys of a part of a configuration file stand, for mistakes that only show when the workspace is
/// at hand. What a configuration says does not hang on it: all are equal.
class ConfigPlaces {
public:
  void add(std::string key, SourceSpan span) { spans_.insert_or_assign(std::move(key), std::move(span)); }

  /// The place of the key, else that of the part itself (the key ""); nothing for what no file says.
  std::optional<SourceSpan> of(std::string_view key) const {
    for (const auto name : {key, std::string_view()})
      if (const auto found = spans_.find(name); found != spans_.end()) return found->second;
    return std::nullopt;
  }

  /// `fail` with the place of the key.
  template <class... Args>
  tl::unexpected<Error> failAt(std::string_view key, ErrorKind kind, fmt::format_string<Args...> format,
                               Args&&... args) const {
    return tl::unexpected<Error>(Error{kind, fmt::format(format, std::forward<Args>(args)...), of(key)});
  }

  friend bool operator==(const ConfigPlaces&, const ConfigPlaces&) { return true; }

private:
  std::map<std::string, SourceSpan, std::less<>> spans_;
};

} // namespace rankwright
