#include "core/pipeline/channel_config.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::pair<std::string_view, ChannelKind>, 8> kNames = {
    {{"match", ChannelKind::Match},
     {"i2i", ChannelKind::SimilarItems},
     {"tags", ChannelKind::ProfileTags},
     {"popularity", ChannelKind::Popularity},
     {"board", ChannelKind::Board},
     {"vector", ChannelKind::Vector},
     {"new", ChannelKind::NewItems},
     {"fixed", ChannelKind::FixedList}}};

} // namespace

std::string_view nameOf(ChannelKind kind) {
  return std::ranges::find(kNames, kind, &std::pair<std::string_view, ChannelKind>::second)->first;
}

std::optional<ChannelKind> parseChannelKind(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name, &std::pair<std::string_view, ChannelKind>::first);
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

} // namespace rankwright
