#pragma once

#include <string>
#include <vector>

namespace rankwright::cli {

/// Rows of text under headers, padded to columns for a terminal; numbers are right-aligned by the caller's
/// choice. Widths count code points, wide East Asian characters twice.
class TextTable {
public:
  enum class Align { Left, Right };

  struct Column {
    std::string header;
    Align align = Align::Left;
    std::size_t maxWidth = 40; ///< longer texts end with …
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void addRow(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  std::string toText() const;

private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

} // namespace rankwright::cli
