#pragma once

#include "core/base/hash.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rankwright {

/// What a section file holds: eight characters that name the kind of file, and the version of what its
/// sections mean.
struct SectionFileKind {
  std::array<char, 8> magic;
  std::uint32_t version;
};

/// How the bytes of a section file lie, little-endian: a header, then the sections in the order in which they
/// were written, each padded with zeros to a multiple of 64 bytes, then one entry a section. Nothing else: no
/// two sections overlap and every byte is covered by a checksum or must be zero.
namespace section_layout {

static_assert(std::endian::native == std::endian::little, "section files are written in memory order");

/// The arrangement itself; the version in SectionFileKind is that of the content.
inline constexpr std::uint32_t kLayoutVersion = 2;
inline constexpr std::uint64_t kAlignment = 64;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t layout;
  std::uint64_t fileSize;
  std::uint64_t tableOffset;
  std::uint32_t sectionCount;
  std::uint32_t zero;
  std::uint64_t tableHash;  ///< XXH3-64 of all entries
  std::uint64_t reserved;   ///< 0
  std::uint64_t headerHash; ///< XXH3-64 of the 56 bytes before
};
static_assert(sizeof(Header) == kAlignment);

struct Entry {
  std::uint64_t offset;
  std::uint64_t size;        ///< without the padding
  std::uint64_t hash;        ///< XXH3-64 of the section's bytes
  std::array<char, 40> name; ///< UTF-8, the rest zeros, at least one of them
};
static_assert(sizeof(Entry) == kAlignment);

constexpr std::uint64_t paddingAfter(std::uint64_t size) {
  return (kAlignment - size % kAlignment) % kAlignment;
}

inline std::uint64_t hashOf(const Header& header) {
  return hashBytes(std::as_bytes(std::span(&header, 1)).first(offsetof(Header, headerHash)));
}

} // namespace section_layout

} // namespace rankwright
