#include "core/experiment/off_policy_report.h"
#include "core/logs/delimited_reader.h"

#include <algorithm>
#include <charconv>

namespace rankwright {

namespace {

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Where columns stand.
struct Columns {
  std::size_t item = 0;
  std::size_t probability = 0;
  std::optional<std::size_t> slot = {};
};

std::optional<std::size_t> columnNamed(const DelimitedReader& rows, std::string_view name) {
  const auto found = std::ranges::find(rows.columns(), name);
  if (found == rows.columns().end()) return std::nullopt;
  return static_cast<std::size_t>(found - rows.columns().begin());
}

Result<Columns> columnsOf(const DelimitedReader& rows, const std::string& path) {
  const auto item = columnNamed(rows, "item");
  const auto probability = columnNamed(rows, "probability");
  if (item && probability) return Columns{*item, *probability, columnNamed(rows, "slot")};
  return fail(ErrorKind::InvalidArgument, "probabilities of items need the columns item and probability: {}",
              path);
}

Result<ItemProbability> probabilityIn(const DelimitedReader& rows, const Columns& columns,
                                      const std::string& path) {
  const auto probability = numberIn<double>(rows[columns.probability]);
  if (!probability)
    return fail(ErrorKind::Parse, "{}:{}: the probability is no number: {}", path, rows.line(),
                rows[columns.probability]);
  if (!(*probability >= 0 && *probability <= 1))
    return fail(ErrorKind::InvalidArgument, "{}:{}: a probability lies in [0, 1]: {}", path, rows.line(),
                *probability);
  ItemProbability read{std::string(rows[columns.item]), {}, *probability};
  if (!columns.slot) return read;
  read.slot = numberIn<std::int64_t>(rows[*columns.slot]);
  if (!read.slot)
    return fail(ErrorKind::Parse, "{}:{}: the slot is no number: {}", path, rows.line(), rows[*columns.slot]);
  return read;
}

} // namespace

Result<std::vector<ItemProbability>> readItemProbabilities(const std::filesystem::path& path) {
  ImportReport report;
  RW_ASSIGN(auto rows, DelimitedReader::open(path, {}, report));
  const auto name = path.string();
  RW_ASSIGN(const auto columns, columnsOf(rows, name));
  std::vector<ItemProbability> probabilities;
  while (rows.next()) {
    RW_ASSIGN(auto read, probabilityIn(rows, columns, name));
    probabilities.push_back(std::move(read));
  }
  if (report.badRowCount == 0) return probabilities;
  const auto& bad = report.firstBadRows.front();
  return fail(ErrorKind::Parse, "{}:{}: {}", name, bad.line, bad.reason);
}

} // namespace rankwright
