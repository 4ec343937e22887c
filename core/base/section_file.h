#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace rankwright {

/// What a section file holds: eight characters that name the kind of file, and the version of its layout.
struct SectionFileKind {
  std::array<char, 8> magic;
  std::uint32_t version;
};

/// Collects named byte sections and writes them as one checksummed file.
///
/// Layout, little-endian: a 64-byte header (magic[8], u32 version, u32 section count, u64 file size, u64
/// XXH3-64 of everything after the header, u64 XXH3-64 of the 32 bytes before, zeros), then one 64-byte entry
/// a section (u64 offset, u64 byte count, name padded with zeros to 48 bytes), then the sections, each
/// aligned to 64 bytes.
class SectionWriter {
public:
  /// Adds a section; the bytes must stay valid until `write`. Names are unique and shorter than 48 bytes.
  void addBytes(std::string name, std::span<const std::byte> bytes);

  template <class T>
  requires std::is_trivially_copyable_v<T>
  void add(std::string name, std::span<const T> values) { addBytes(std::move(name), std::as_bytes(values)); }

  /// Replaces `path` atomically. Errors: Io.
  Status write(const std::filesystem::path& path, const SectionFileKind& kind) const;

private:
  std::vector<std::pair<std::string, std::span<const std::byte>>> sections_;
};

/// A mapped section file. Its sections are read in place and keep the mapping alive.
class SectionFile {
public:
  /// Maps the file and verifies header, bounds and checksum before anything is read from it.
  /// Errors: NotFound, Io; Unsupported for another version; Corrupt, saying where.
  static Result<SectionFile> open(const std::filesystem::path& path, const SectionFileKind& kind);

  bool has(std::string_view name) const { return sections_.find(name) != sections_.end(); }

  /// The section as an array of `T`. Errors: Corrupt when it is absent or no whole number of elements.
  template <class T>
  requires std::is_trivially_copyable_v<T> Result<Buffer<T>> section(std::string_view name)
  const {
    RW_ASSIGN(const auto bytes, sectionBytes(name, sizeof(T)));
    return Buffer<T>(std::span(reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)), owner_);
  }

  /// A Corrupt error that names this file.
  tl::unexpected<Error> corrupt(std::string_view what) const;

private:
  Result<std::span<const std::byte>> sectionBytes(std::string_view name, std::size_t elementSize) const;

  std::string path_;
  std::shared_ptr<const void> owner_;
  std::map<std::string, std::span<const std::byte>, std::less<>> sections_;
};

} // namespace rankwright
