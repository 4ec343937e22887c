#pragma once

#include "core/base/result.h"
#include "core/base/section_file.h"
#include "core/base/section_layout.h"
#include "core/feature/packed_numbers.h"
#include "core/feature/schema.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The kinds of files that hold snapshots.
inline constexpr SectionFileKind kItemSnapshot{{'R', 'W', 'I', 'T', 'E', 'M', 'S', '\0'}, 2};
inline constexpr SectionFileKind kUserSnapshot{{'R', 'W', 'U', 'S', 'E', 'R', 'S', '\0'}, 2};

/// Offsets as the schema section describes them.
struct OffsetsLayout {
  std::optional<std::uint64_t> fixed; ///< the length of every list
  unsigned width = 0;                 ///< bytes of a distance when lists differ
};

/// A column as the schema section describes it: all that is needed to read its sections.
struct StoredColumn {
  Field field;
  bool mayMiss = false;                ///< whether there are validity bits
  std::uint64_t elements = 0;          ///< as many as rows unless they are lists
  NumberForm form = NumberForm::Plain; ///< numbers only
  unsigned width = 0;                  ///< bytes an element
  std::int64_t base = 0;               ///< of a frame
  std::optional<OffsetsLayout> lists = std::nullopt;
  std::uint64_t strings = 0; ///< in the dictionary
  unsigned stringWidth = 0;  ///< of the distances of the dictionary's offsets
};

/// What the schema section says.
struct SnapshotLayout {
  std::uint32_t rows = 0;
  unsigned keyWidth = 0; ///< of the distances of the keys' offsets
  std::vector<StoredColumn> columns;
};

/// The name of a column's section: "<position>.<part>".
std::string sectionOf(std::size_t column, std::string_view part);

/// JSON, as the section holds it.
std::string toJson(const SnapshotLayout& layout);

/// Reads the schema section and checks that every number in it is possible, but looks at no other section.
/// Errors: Corrupt.
Result<SnapshotLayout> readLayout(const SectionFile& file);

} // namespace rankwright
