#pragma once

#include "core/events/event_log_writer.h"
#include "core/funnel/aside_file.h"
#include "core/workspace/simulated_world.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace rankwright {

/// The names of the variants of a treatment.
inline constexpr std::array<std::string_view, 2> kTreatmentVariants = {"none", "banner"};

/// Writes what people did into an event log with the dimensions `scene`, `country` and `new_user`, for one
/// thread at a time. The log appears once `finish` was called.
class SimulatedLog {
public:
  /// Errors: Conflict when the file exists and is not to be replaced; Io.
  static Result<SimulatedLog> create(const std::filesystem::path& path, bool replace,
                                     const SimulatedWorld& world, const ItemPool& items,
                                     std::string treatment);

  /// Errors: Io.
  Status write(const PersonOutcome& person);

  /// Errors: Io; Conflict when the name was taken meanwhile.
  Status finish();

  /// Of events in the log.
  const std::array<std::uint64_t, kEventKindCount>& counts() const { return counts_; }
  std::uint64_t cached() const { return cached_; }

private:
  SimulatedLog(AsideFile aside, EventLogWriter writer, const SimulatedWorld& world, const ItemPool& items,
               std::string treatment)
      : aside_(std::move(aside)),
        writer_(std::move(writer)),
        world_(&world),
        items_(&items),
        treatment_(std::move(treatment)) {}

  Status append(const PersonOutcome& person, const SimulatedEvent& event,
                std::span<const Assignment> assignments);

  AsideFile aside_; ///< outlives the connection to it
  std::optional<EventLogWriter> writer_;
  const SimulatedWorld* world_;
  const ItemPool* items_;
  std::string treatment_;
  std::string request_; ///< name of the last event's
  std::array<std::uint64_t, kEventKindCount> counts_ = {};
  std::uint64_t cached_ = 0;
};

} // namespace rankwright
