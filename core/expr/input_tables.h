#pragma once

#include "core/expr/request_clock.h"
#include "core/feature/feature_table.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Where the input features of a batch come from: tables whose rows are either broadcast (one user for all
/// rows of the batch) or selected row by row (the candidates, or the users of a training batch), and the
/// clock of the request. Borrows the tables and rows it is given.
class InputTables {
public:
  /// One input feature for every row of a batch.
  struct Binding {
    enum class Layout : std::uint8_t {
      Broadcast, ///< row `first` of the column for every row of the batch
      Range,     ///< row `first + i` for row i
      List,      ///< row `rows[first + i]` for row i
    };
    const Column* column = nullptr; ///< nullptr: no table has the feature, it is missing everywhere
    Layout layout = Layout::Broadcast;
    std::uint32_t first = 0;
    std::span<const std::uint32_t> rows = {};

    bool isBroadcast() const { return layout == Layout::Broadcast || column == nullptr; }

    std::uint32_t rowFor(std::uint32_t batchRow) const {
      switch (layout) {
      case Layout::Range:
        return first + batchRow;
      case Layout::List:
        return rows[first + batchRow];
      case Layout::Broadcast:
        break;
      }
      return first;
    }

    /// The same feature for the rows from row `row` of the batch on.
    Binding from(std::uint32_t row) const;
  };

  /// Every row of the batch sees this one row, e.g. the user or the context of a request.
  void addBroadcast(const FeatureTable& table, std::uint32_t row);

  /// Row i of the batch sees `rows[i]`, e.g. the candidates of a request.
  void addRows(const FeatureTable& table, std::span<const std::uint32_t> rows);

  /// Row i of the batch sees row `first + i`, e.g. the whole pool: its columns are read in place.
  void addRange(const FeatureTable& table, std::uint32_t first);

  /// Without a clock, what rules ask of the present time is missing.
  void setClock(RequestClock clock) { clock_ = std::move(clock); }
  const RequestClock& clock() const { return clock_; }

  /// The rows of the table that the rows of the batch see one by one; nothing when it was not added by
  /// `addRows`.
  std::optional<std::span<const std::uint32_t>> rowsOf(const FeatureTable& table) const;

  /// The first added table that has the feature.
  Binding find(std::string_view feature) const;

private:
  struct Source {
    const FeatureTable* table;
    Binding binding; ///< without its column
  };
  std::vector<Source> sources_;
  RequestClock clock_;
};

} // namespace rankwright
