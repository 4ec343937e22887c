#pragma once

#include "core/base/job_control.h"
#include "core/base/section_file.h"
#include "core/model/sample_blocks.h"
#include "core/model/sample_file_layout.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace rankwright {

/// Samples in a mapped file that `SampleFileWriter` wrote: reading needs no memory but what the system can
/// take back.
class SampleFile final : public SampleBlocks {
public:
  /// Maps the file and reads all of it once: checksums, and that every block can be read by a model of the
  /// file's fields and ids. Reports the stage "verifying" in bytes. Errors: NotFound, Io; Unsupported for
  /// what another version wrote; Corrupt, with what is wrong and where; Cancelled.
  static Result<SampleFile> open(const std::filesystem::path& path, const JobControl& job = {});

  const SampleShape& shape() const { return shape_; }

  std::uint32_t fieldCount() const override { return shape_.fieldCount; }
  std::int64_t idCount() const override { return shape_.idCount; }
  const std::vector<std::string>& labels() const override { return shape_.labels; }
  std::uint64_t rowCount() const override { return rowCount_; }
  std::uint32_t blockCount() const override { return static_cast<std::uint32_t>(directory_.size()); }
  SampleBlock block(std::uint32_t number) const override;
  bool isUniform() const override { return isUniform_; }

  /// Tells contents apart: over the checksums of the sections.
  std::uint64_t hash() const { return hash_; }

private:
  Status readDirectory(const SectionFile& file);
  Status checkBlocks(const SectionFile& file, const JobControl& job) const;

  SampleShape shape_;
  std::uint64_t rowCount_ = 0;
  std::uint64_t hash_ = 0;
  bool isUniform_ = true;
  Buffer<std::byte> blocks_;
  Buffer<BlockEntry> directory_;
};

} // namespace rankwright
