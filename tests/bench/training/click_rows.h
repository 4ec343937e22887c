#pragma once

#include "core/base/hash.h"
#include "core/model/memory_samples.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace rankwright {

/// Rows of ten ids as in frappe_x1, from the file where it is at hand and else drawn: 202,027 rows, 5,382
/// ids.
struct ClickRows {
  static constexpr std::uint32_t kFields = 10;
  static constexpr std::int64_t kIds = 5382;

  EncodedBatch batch;
  std::vector<std::uint8_t> labels; ///< click, install of each row

  static ClickRows read(const std::string& path) {
    ClickRows rows;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
      std::istringstream cells(line);
      std::string cell;
      std::getline(cells, cell, ',');
      const auto click = static_cast<std::uint8_t>(std::stof(cell) > 0.5F);
      while (std::getline(cells, cell, ','))
        rows.batch.ids.push_back(std::stoll(cell));
      rows.close(click);
    }
    return rows.batch.rowCount > 0 ? rows : drawn(202'027);
  }

  static ClickRows drawn(std::uint32_t count) {
    ClickRows rows;
    for (std::uint32_t row = 0; row < count; ++row) {
      for (std::uint32_t field = 0; field < kFields; ++field) {
        const auto hash = hashInteger(row * kFields + field);
        rows.batch.ids.push_back(
            static_cast<std::int64_t>(field * 538 + std::min(hash % 538, hash / 1024 % 538)));
      }
      rows.close(static_cast<std::uint8_t>(hashInteger(row) % 3 == 0));
    }
    return rows;
  }

  /// With one label or both.
  MemorySamples samples(bool both) const {
    std::vector<std::uint8_t> clicks;
    for (std::size_t i = 0; i < labels.size(); i += both ? 1 : 2)
      clicks.push_back(labels[i]);
    const std::vector<std::string> names =
        both ? std::vector<std::string>{"click", "install"} : std::vector<std::string>{"click"};
    return MemorySamples::of({kFields, kIds, names, false}, {batch, clicks}).value();
  }

private:
  void close(std::uint8_t click) {
    batch.fieldCount = kFields;
    for (std::uint32_t field = 0; field < kFields; ++field) {
      batch.values.push_back(1);
      batch.offsets.push_back(batch.offsets.back() + 1);
    }
    labels.push_back(click);
    labels.push_back(static_cast<std::uint8_t>(click && hashInteger(batch.rowCount, 7) % 4 == 0));
    ++batch.rowCount;
  }
};

} // namespace rankwright
