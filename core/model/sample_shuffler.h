#pragma once

#include "core/base/job_control.h"
#include "core/model/sample_file_writer.h"
#include "core/model/sample_row_buffer.h"

#include <cstdint>
#include <filesystem>
#include <random>
#include <vector>

namespace rankwright {

/// Writes samples as a `SampleFile` in an order drawn from a seed, every order as likely as the others. Rows
/// are dealt to parts on the disk that can be held in memory, and each part is shuffled by itself (Rao 1961,
/// Sandelius 1962), so that memory does not grow with the rows. For one thread at a time.
class SampleShuffler {
public:
  /// Rows of a part, about; more where there would be too many parts.
  static constexpr std::uint64_t kPartRows = std::uint64_t{1} << 21;

  /// `expectedRows` decides on the number of parts. These lie beside `path` until `commit`. Errors: as
  /// `SampleFileWriter::create`.
  static Result<SampleShuffler> create(const std::filesystem::path& path, const SampleShape& shape,
                                       std::uint64_t expectedRows, std::uint64_t seed,
                                       std::uint64_t partRows = kPartRows);

  SampleShuffler(SampleShuffler&&) = default;
  SampleShuffler& operator=(SampleShuffler&&) = delete;
  ~SampleShuffler();

  /// Errors: as `SampleFileWriter::append`.
  Status append(const EncodedSamples& samples);

  /// Shuffles the parts, writes the file and removes the parts. Reports `stage`. Errors: Io; Cancelled.
  Status commit(std::string_view stage, const JobControl& job);

private:
  struct Part {
    std::filesystem::path path;
    SampleFileWriter writer;
    SampleRowBuffer rows; ///< dealt and not yet written
  };

  SampleShuffler(SampleShape shape, SampleFileWriter whole, std::uint64_t seed);
  Status deal(const SampleBlock& block);
  Status writeShuffled(Part& part, const JobControl& job);

  SampleShape shape_;
  SampleFileWriter whole_;
  std::mt19937_64 random_;
  std::vector<Part> parts_;
};

} // namespace rankwright
