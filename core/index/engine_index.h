#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/index/inverted_index.h"
#include "core/index/posting_sink.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

/// An index that another system wrote, and what of it could not be used.
struct EngineIndex {
  InvertedIndex index;
  std::uint64_t unknownItems = 0; ///< postings of items that the pool lacks, left out
};

/// Reads an inverted index of the original engine (RecGo), in JSON:
/// `[{"key": "cat=Games", "values": [{"key": "item1", "score": 0.95}, …]}, …]`. The two forms of its
/// documents are read too: `{"cat=Games": [{"doc_id": 101, "weight": 0.95}, …], …}` and entries
/// `{"key": "item1", "value": [{"item2": 0.85}, …]}`. Errors: NotFound, Io; Parse for text that is no JSON;
/// Type for another form, with the key; those of the sink; Cancelled. Gives the number of postings of items
/// that the pool lacks.
Result<std::uint64_t> putEngineIndex(const std::filesystem::path& path, const ItemPool& items,
                                     PostingSink& to, const JobControl& job = {});

/// The same, in memory.
Result<EngineIndex> readEngineIndex(const std::filesystem::path& path, const ItemPool& items,
                                    const JobControl& job = {});

} // namespace rankwright
