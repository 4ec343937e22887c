#pragma once

#include "core/base/hash.h"
#include "core/base/section_layout.h"

#include <cstddef>
#include <cstring>
#include <span>
#include <string>

namespace rankwright {

/// The bytes of a section file with all checksums mended, so that what they say is believed. What lies
/// outside of the bytes is left alone.
inline std::string sealed(std::string bytes) {
  using namespace section_layout;
  Header header{};
  if (bytes.size() < sizeof header) return bytes;
  const auto all = std::as_bytes(std::span(bytes));
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.tableOffset <= bytes.size()) {
    const auto entries = (bytes.size() - header.tableOffset) / sizeof(Entry);
    for (std::size_t i = 0; i < entries && i < header.sectionCount; ++i) {
      auto* place = bytes.data() + header.tableOffset + i * sizeof(Entry);
      Entry entry{};
      std::memcpy(&entry, place, sizeof entry);
      if (entry.offset > bytes.size() || entry.size > bytes.size() - entry.offset) continue;
      entry.hash = hashBytes(all.subspan(entry.offset, entry.size));
      std::memcpy(place, &entry, sizeof entry);
    }
    header.tableHash = hashBytes(all.subspan(header.tableOffset));
  }
  header.headerHash = hashOf(header);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

} // namespace rankwright
