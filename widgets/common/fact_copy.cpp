#include "widgets/common/fact_copy.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <deque>
#include <memory>
#include <utility>

namespace rankwright {

namespace {

/// The figure as people write it, "1,234" or "−0.120"; nothing when it is no number.
std::optional<double> numberOf(const QString& text) {
  bool isNumber = false;
  const auto number =
      QLocale(QLocale::English, QLocale::UnitedStates).toDouble(plainFigures(text), &isNumber);
  return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// The facts as a table of the engine, whose writers then say them.
class FactSource final : public TableSource {
public:
  FactSource(const FactTable& table, bool withNumbers) : rowCount_(std::uint32_t(table.rows.size())) {
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      if (!isDrawn(table.columns[column].kind)) addColumn(table, column, withNumbers);
  }

  std::uint32_t rowCount() const override { return rowCount_; }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override { return cells_[column][row]; }

private:
  void addColumn(const FactTable& table, std::size_t column, bool withNumbers) {
    const auto& described = table.columns[column];
    const auto isNumber = [column](const std::vector<Fact>& row) {
      return row[column].text.isEmpty() || numberOf(row[column].text);
    };
    const auto numbers = withNumbers && described.kind == FactKind::Figure &&
                         std::all_of(table.rows.begin(), table.rows.end(), isNumber);
    columns_.push_back(
        {.key = described.title.toStdString(), .type = numbers ? CellType::Real : CellType::Text});
    auto& cells = cells_.emplace_back();
    for (const auto& row : table.rows)
      cells.push_back(numbers ? numberCell(row[column].text) : textCell(row[column].text));
  }

  static Cell numberCell(const QString& text) {
    const auto number = numberOf(text);
    return number ? Cell(*number) : Cell();
  }

  Cell textCell(const QString& text) {
    return text.isEmpty() ? Cell()
                          : Cell(std::string_view(texts_.emplace_back(plainFigures(text).toStdString())));
  }

  std::uint32_t rowCount_;
  std::vector<TableColumn> columns_;
  std::vector<std::vector<Cell>> cells_; ///< by column
  std::deque<std::string> texts_;        ///< what the cells borrow
};

} // namespace

QString factText(const FactTable& table, const std::vector<std::uint32_t>& rows, ExportFormat format,
                 ExportHeader header) {
  const FactSource source(table, format != ExportFormat::Tsv);
  if (source.columns().empty()) return {};
  const auto written = exportText({.source = source,
                                   .rows = std::make_shared<const std::vector<std::uint32_t>>(rows),
                                   .columns = {},
                                   .format = format,
                                   .header = header},
                                  JobControl());
  auto text = written ? toQt(*written) : QString();
  // One fact pasted into a line of text must not break it.
  if (format == ExportFormat::Tsv && text.endsWith(QLatin1Char('\n'))) text.chop(1);
  return text;
}

} // namespace rankwright
