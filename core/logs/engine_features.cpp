#include "core/logs/engine_features.h"

#include "core/logs/pool_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kRowsKept = 10;

void addFirst(std::vector<BadRow>& all, std::vector<BadRow>& more) {
  const auto room = std::min(more.size(), kRowsKept - std::min(all.size(), kRowsKept));
  std::move(more.begin(), more.begin() + static_cast<std::ptrdiff_t>(room), std::back_inserter(all));
}

} // namespace

Result<KeyedRows> readEngineFeatures(const std::filesystem::path& path, std::string keyFeature,
                                     ImportReport& report, const JobControl& job) {
  RW_ASSIGN(auto lines, JsonRows::open({path}));
  PoolReading reading;
  reading.keyFeature = std::move(keyFeature);
  PoolReport read;
  auto rows = readPool(lines, reading, read, job);
  report.rowsRead += read.import.rowsRead;
  report.badRowCount += read.import.badRowCount;
  report.badCellCount += read.import.badCellCount;
  addFirst(report.firstBadRows, read.import.firstBadRows);
  addFirst(report.firstBadCells, read.import.firstBadCells);
  return rows;
}

} // namespace rankwright
