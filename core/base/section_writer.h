#pragma once

#include "core/base/hash.h"
#include "core/base/replacement_file.h"
#include "core/base/result.h"
#include "core/base/section_layout.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace rankwright {

/// Writes named sections one after the other as one checksummed file (see `section_layout`). They go to the
/// disk as they come, so that a file may be larger than the memory. Until `commit` readers see the old file;
/// without it nothing is left behind. For one thread at a time.
///
///     RW_ASSIGN(auto writer, SectionWriter::create(path, kKind));
///     RW_CHECK(writer.add<std::uint32_t>("codes", codes));
///     RW_CHECK(writer.begin("text"));
///     for (const auto& piece : pieces) RW_CHECK(writer.append<char>(piece));
///     return writer.commit();
class SectionWriter {
public:
  /// Errors: Io, with the path.
  static Result<SectionWriter> create(const std::filesystem::path& path, const SectionFileKind& kind);

  /// Ends the section at hand and begins another one. Names are distinct, not empty and shorter than 40
  /// bytes. Errors: Io.
  Status begin(std::string_view name);

  /// Appends to the section at hand. Errors: Io.
  Status appendBytes(std::span<const std::byte> bytes);

  template <class T>
  requires std::is_trivially_copyable_v<T> Status append(std::span<const T> values) {
    return appendBytes(std::as_bytes(values));
  }

  /// A whole section.
  template <class T>
  requires std::is_trivially_copyable_v<T> Status add(std::string_view name, std::span<const T> values) {
    RW_CHECK(begin(name));
    return append(values);
  }

  /// Writes the table and the header, brings all of it to the disk and puts the file in place. Errors: Io;
  /// the old file stays.
  Status commit();

private:
  SectionWriter(ReplacementFile file, const SectionFileKind& kind);
  Status endSection();
  Status put(std::span<const std::byte> bytes);
  Status flush();

  ReplacementFile file_;
  SectionFileKind kind_;
  std::vector<section_layout::Entry> entries_; ///< the last one is the section at hand
  HashStream hash_;                            ///< of the section at hand
  std::uint64_t position_ = 0;                 ///< bytes put so far
  std::vector<std::byte> pending_;             ///< the last of them, not yet written
};

} // namespace rankwright
