#pragma once

#include "core/pipeline/why_not.h"

namespace rankwright {

/// Why no channel proposed an item that none has to leave out: how far behind a channel's count it stands,
/// the keys of the request that lead to it all the same, and those that would have. `pipeline` wrote the
/// trace. Reads the indexes of the channels whole: 100 million postings take about half a second.
WhyNot explainRecall(const Trace& trace, const Pipeline& pipeline, ItemId item);

} // namespace rankwright
