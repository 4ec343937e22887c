#pragma once

#include "core/model/sample_rows.h"
#include "core/model/sample_source.h"
#include "core/workspace/event_samples.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// Collects samples of an event log until there are enough of them for the program.
class EventSampleBatch {
public:
  /// Borrows its arguments. Rules that read the clock see that of the exposure, so that the samples of a
  /// batch then have one time.
  EventSampleBatch(const Program& program, const EventSampleTables& tables, const EventSamples& source,
                   bool heldOut);

  /// Gives what was collected to `take` once it is full, or when the sample needs another clock. Errors:
  /// those of `take`.
  Status add(const EventSample& sample, const SampleSource::Take& take);

  /// Gives the rest.
  Status flush(const SampleSource::Take& take);

private:
  bool hasRoomFor(const EventSample& sample) const;
  Status appendContext(const LoggedExposure& exposure);
  void clear();

  const Program& program_;
  const EventSampleTables& tables_;
  const EventSamples& source_;
  bool heldOut_;
  std::vector<std::uint32_t> users_, items_, contexts_;
  std::vector<std::uint8_t> labels_;
  std::vector<float> weights_;
  FeatureTableBuilder contextRows_;
  std::optional<LoggedExposure> last_; ///< of the last row of contexts
};

} // namespace rankwright
