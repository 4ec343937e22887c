#pragma once

#include "core/funnel/candidate_rows.h"
#include "core/funnel/funnel_report.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Counts candidates by the set of channels that proposed them.
class ChannelTally {
public:
  /// A candidate that reaches `listStage` is in the list.
  explicit ChannelTally(std::uint32_t listStage) : listStage_(listStage) {}

  void add(std::span<const CandidateRow> candidates);
  void merge(const ChannelTally& other);

  /// [names], without values.
  std::vector<ChannelFigures> figures(const std::vector<std::string>& names) const;
  ChannelOverlap overlap(std::size_t channels) const;

private:
  struct Counts {
    std::uint64_t found = 0;
    std::uint64_t listed = 0;
    std::uint64_t taken = 0;
  };
  std::uint32_t listStage_;
  std::map<std::uint64_t, Counts> bySet_; ///< a bit for each channel
};

} // namespace rankwright
