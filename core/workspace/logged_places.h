#pragma once

#include "core/events/exposure_log.h"
#include "core/workspace/logged_responses.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// The scene of lists that are boards, as logs call it.
inline constexpr std::string_view kBoardScene = "board";

/// Exposures of logs, counted by scene, slot and item, and what they say together.
class LoggedPlaces {
public:
  /// The exposure has a slot.
  void add(const std::string& scene, ItemId item, const LoggedExposure& exposure);

  LoggedResponses responses(std::uint32_t itemCount) const;

private:
  /// Of a slot, weighted by 1 / propensity: as if every item of the lists stood there equally often.
  struct Drawn {
    double weight = 0;
    double clicks = 0;
    double squaredClicks = 0; ///< Σ weight² of exposures that were clicked
    std::uint64_t exposures = 0;
    std::uint64_t count = 0; ///< of clicks

    void add(double exposure, bool clicked);
    void merge(const Drawn& other);
  };
  struct Scene {
    std::unordered_map<std::uint64_t, PlaceCounts> counts; ///< by slot and item; the place is the slot
    std::vector<Drawn> drawn;                              ///< [slots]
    std::uint32_t slotCount = 0;
    std::uint64_t exposures = 0;
    std::uint64_t clicks = 0;

    PlaceCounts& at(std::uint32_t slot, std::uint32_t item);
    bool tells() const;
    bool tellsByDraw() const;
    std::vector<std::optional<PlaceWeight>> drawnWeights() const;
    void merge(const Scene& other);
  };
  using Scenes = std::map<std::string, Scene, std::less<>>;

  static LoggedResponses responsesOf(const Scenes& scenes, std::string_view asked, bool isAssumed,
                                     std::uint32_t itemCount);
  static std::vector<std::optional<PlaceWeight>> knownOf(const Scenes& scenes, bool isAssumed);

  Scenes scenes_;
};

} // namespace rankwright
