#pragma once

#include "core/base/section_writer.h"
#include "core/model/sample_block_builder.h"
#include "core/model/sample_file_layout.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace rankwright {

/// Writes samples as a `SampleFile`, in the order in which they come. Holds one block in memory. Until
/// `commit` nothing changes for readers; without it nothing is left behind. For one thread at a time.
class SampleFileWriter {
public:
  /// Errors: InvalidArgument for a shape that cannot be; Io, with the path.
  static Result<SampleFileWriter> create(const std::filesystem::path& path, SampleShape shape);

  /// Errors: InvalidArgument for samples that do not fit the shape, with the first offending number; Io.
  Status append(const EncodedSamples& samples);

  std::uint64_t rowCount() const { return rowCount_; }

  /// Brings all of it to the disk and puts the file in place. Errors: Io; InvalidArgument for label names
  /// that are not UTF-8.
  Status commit();

private:
  SampleFileWriter(SectionWriter writer, SampleShape shape);
  Status write(const SampleBlock& block);

  SectionWriter writer_;
  SampleShape shape_;
  SampleBlockBuilder builder_;
  std::vector<BlockEntry> directory_;
  std::uint64_t position_ = 0; ///< in the section of the blocks
  std::uint64_t rowCount_ = 0;
};

} // namespace rankwright
