#pragma once

#include "core/base/job_control.h"
#include "core/index/index_encoder.h"
#include "core/index/posting_run.h"
#include "core/index/posting_sink.h"
#include "core/index/spilled_runs.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

/// Where an index is built, and with what.
struct IndexBuildResources {
  std::filesystem::path scratch;                    ///< existing folder; sorted runs of postings go there
  std::size_t memoryBytes = std::size_t{256} << 20; ///< for collecting; keys take about 40 bytes more each
};

/// Builds an index file from postings in any order and any number: what exceeds the memory is sorted on the
/// disk. Half of the memory is for the postings that are being collected, half for those before them, which
/// another thread sorts and writes meanwhile; at the end that thread merges what lies on the disk and this
/// one packs it. Weights of the same item under the same key are added up in the order in which they came, as
/// `InvertedIndexBuilder` does, whose file is the same byte by byte. Nothing is left behind when it goes
/// without having finished; it waits for its thread then. To be used by one thread at a time.
class IndexFileBuilder final : public PostingSink {
public:
  IndexFileBuilder(const IndexLayout& layout, IndexBuildResources resources, JobControl job = {});

  /// What went wrong on the other thread is said by a later call. Errors: those of `PostingSink`; after one
  /// of Io or Cancelled the builder cannot finish.
  Status put(std::string_view key, ItemId item, float weight, std::uint32_t position) override;

  std::uint64_t postingsPut() const { return put_; }

  /// Writes the index, replacing the file in one step. The builder is empty afterwards. Errors: Io,
  /// Cancelled, those of `IndexEncoder`; an old file stays.
  Status finish(const std::filesystem::path& path);

private:
  Status spill();
  Status encode(const GroupVisitor& visit);
  GroupVisitor withProgress(GroupVisitor visit) const;

  IndexLayout layout_;
  std::size_t memoryOfRun_; ///< bytes
  JobControl job_;
  PostingRun run_;
  SpilledRuns spilled_;
  std::uint64_t put_ = 0;
};

} // namespace rankwright
