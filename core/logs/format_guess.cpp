#include "core/logs/format_guess.h"

#include "core/logs/cell_value.h"
#include "core/logs/row_scanner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace rankwright {

namespace {

constexpr std::size_t kRowsCompared = 200;
constexpr std::array kDelimiters = {',', '\t', ';', '|'};

/// How well a format explains a sample.
struct Fit {
  double agreement = 0; ///< share of the rows that have the usual number of fields
  std::size_t fields = 0;

  friend bool operator>(const Fit& a, const Fit& b) {
    // A few odd rows more do not outweigh a file that falls into many columns.
    const bool alike = std::abs(a.agreement - b.agreement) < 0.02;
    return alike ? a.fields > b.fields : a.agreement > b.agreement;
  }
};

Fit fitOf(std::string_view sample, const DelimitedFormat& format) {
  std::map<std::size_t, std::size_t> rowsByLength;
  std::size_t rows = 0;
  RowScanner scanner(sample, format);
  for (; rows < kRowsCompared && scanner.next(); ++rows)
    if (!scanner.fault()) ++rowsByLength[scanner.fields().size()];
  Fit fit;
  for (const auto& [length, count] : rowsByLength)
    if (const auto share = static_cast<double>(count) / static_cast<double>(rows); share > fit.agreement)
      fit = {share, length};
  return fit.fields > 1 ? fit : Fit{};
}

/// Tab-separated files seldom quote; the others do.
bool usuallyQuoted(char delimiter) {
  return delimiter == ',' || delimiter == ';';
}

} // namespace

DelimitedFormat guessFormat(std::string_view sample) {
  DelimitedFormat best;
  Fit bestFit;
  for (const char delimiter : kDelimiters)
    for (const bool quotes : {usuallyQuoted(delimiter), !usuallyQuoted(delimiter)}) {
      const DelimitedFormat format{delimiter, quotes, true};
      const auto fit = fitOf(sample, format);
      if (!(fit > bestFit)) continue;
      best = format;
      bestFit = fit;
    }
  return best;
}

SampleRows sampleRows(std::string_view sample, const DelimitedFormat& format, std::size_t count) {
  SampleRows rows;
  RowScanner scanner(sample, format);
  while (rows.size() < count && scanner.next())
    if (!scanner.fault()) rows.emplace_back(scanner.fields().begin(), scanner.fields().end());
  return rows;
}

bool looksLikeHeader(const SampleRows& rows) {
  if (rows.empty()) return false;
  const auto& first = rows.front();
  std::set<std::string_view> names;
  for (std::size_t column = 0; column < first.size(); ++column) {
    const auto& name = first[column];
    if (saysMissing(name) || numberIn(name) || timeIn(name) || !names.insert(name).second) return false;
    for (std::size_t row = 1; row < rows.size(); ++row)
      if (column < rows[row].size() && rows[row][column] == name) return false;
  }
  return true;
}

} // namespace rankwright
