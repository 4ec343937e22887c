#pragma once

#include "core/base/result.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/pipeline_sources.h"
#include "core/pipeline/recall_channel.h"

#include <memory>

namespace rankwright {

/// The channel that the configuration describes. Both are borrowed. Errors, with the place: NotFound for an
/// index, feature or file that does not exist; Type for an index or feature of another kind than the channel
/// asks; those of reading a board.
Result<std::unique_ptr<const RecallChannel>> makeChannel(const ChannelConfig& config,
                                                         const PipelineSources& sources);

} // namespace rankwright
