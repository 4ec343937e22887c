#pragma once

#include "core/feature/feature_table.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Where the input features of a batch come from: tables whose rows are either broadcast (one user for all
/// rows of the batch) or selected row by row (the candidates, or the users of a training batch). Borrows
/// everything it is given.
class InputTables {
public:
  /// One input feature for every row of a batch.
  struct Binding {
    const Column* column = nullptr; ///< nullptr: no table has the feature, it is missing everywhere
    std::span<const std::uint32_t>
        rows; ///< the column's row for each row of the batch; unused when broadcast
    std::uint32_t broadcastRow = 0;
    bool broadcast = true;

    std::uint32_t rowFor(std::uint32_t batchRow) const { return broadcast ? broadcastRow : rows[batchRow]; }
  };

  /// Every row of the batch sees this one row, e.g. the user or the context of a request.
  void addBroadcast(const FeatureTable& table, std::uint32_t row);

  /// Row i of the batch sees `rows[i]`, e.g. the candidates of a request.
  void addRows(const FeatureTable& table, std::span<const std::uint32_t> rows);

  /// The first added table that has the feature.
  Binding find(std::string_view feature) const;

private:
  struct Source {
    const FeatureTable* table;
    std::span<const std::uint32_t> rows;
    std::uint32_t broadcastRow;
    bool broadcast;
  };
  std::vector<Source> sources_;
};

} // namespace rankwright
