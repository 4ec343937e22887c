#pragma once

#include "core/base/buffer.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/base/section_layout.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace rankwright {

/// A section as the table of its file describes it.
struct SectionInfo {
  std::string name;
  std::uint64_t offset = 0; ///< from the start of the file
  std::uint64_t size = 0;   ///< in bytes
  std::uint64_t hash = 0;   ///< XXH3-64 of its bytes
};

/// A mapped section file. Its sections are read in place and keep the mapping alive.
class SectionFile {
public:
  /// Maps the file and verifies header and table, but touches none of the sections: O(sections), whatever
  /// their size. Errors: NotFound, Io; Unsupported for what another version wrote; Corrupt, saying where.
  static Result<SectionFile> open(const std::filesystem::path& path, const SectionFileKind& kind);

  /// In the order of the file.
  const std::vector<SectionInfo>& sections() const { return sections_; }
  std::uint64_t fileSize() const { return bytes_.size(); }
  const std::string& path() const { return path_; }

  bool has(std::string_view name) const { return positions_.find(name) != positions_.end(); }

  /// The section as an array of `T`, as it lies there: what is in it may be anything until it is verified.
  /// Errors: Corrupt when it is absent or no whole number of elements.
  template <class T>
  requires std::is_trivially_copyable_v<T> Result<Buffer<T>> section(std::string_view name)
  const {
    RW_ASSIGN(const auto bytes, sectionBytes(name, sizeof(T)));
    return Buffer<T>(std::span(reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)),
                     bytes_.owner());
  }

  /// Reads one section and compares it with its checksum. Errors: Corrupt, with the section and its offset;
  /// Cancelled.
  Status verify(std::string_view name, const JobControl& job = {}) const;

  /// The same for all sections; reports the stage "verifying" in bytes.
  Status verifyAll(const JobControl& job = {}) const;

  /// A Corrupt error that names this file.
  tl::unexpected<Error> corrupt(std::string_view what) const;

  /// A Corrupt error that names a section, where it begins, and this file.
  tl::unexpected<Error> corruptSection(std::string_view name, std::string_view what) const;

private:
  Result<std::span<const std::byte>> sectionBytes(std::string_view name, std::size_t elementSize) const;
  Status readTable(const section_layout::Header& header);
  Status addSection(const section_layout::Entry& entry, std::uint64_t expectedOffset);
  Status verifySection(const SectionInfo& section, const std::function<Status(std::uint64_t)>& advance) const;

  std::string path_;
  Buffer<std::byte> bytes_; ///< the whole file
  std::vector<SectionInfo> sections_;
  std::map<std::string, std::size_t, std::less<>> positions_; ///< in `sections_`
};

} // namespace rankwright
