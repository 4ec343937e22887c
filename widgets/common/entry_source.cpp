#include "widgets/common/entry_source.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsBetweenChecks = 4096;

bool containsAll(const QString& text, const QStringList& words) {
  return std::ranges::all_of(words,
                             [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

Result<EntryRows> searchEntries(const EntrySource& source, const QString& filter, const JobControl& job) {
  const auto words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  const auto phrase = filter.trimmed();
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> inside;
  for (std::uint32_t row = 0; row < source.size(); ++row) {
    if (row % kRowsBetweenChecks == 0) {
      RW_CHECK(job.check());
      job.report("searching", row, source.size());
    }
    const auto text = source.searchText(row);
    if (!containsAll(text, words)) continue;
    (text.startsWith(phrase, Qt::CaseInsensitive) ? rows : inside).push_back(row);
  }
  rows.insert(rows.end(), inside.begin(), inside.end());
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
}

} // namespace rankwright
