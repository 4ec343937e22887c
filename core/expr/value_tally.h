#pragma once

#include "core/expr/vector.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// Counts the values of an output by their bytes: distinct ones up to a limit, missing ones, and the range of
/// its numbers. Tallies of parts of the rows can be added up.
class ValueTally {
public:
  explicit ValueTally(std::uint32_t mostDistinct = 0) : mostDistinct_(mostDistinct) {}

  void add(const Vector& values);
  void add(const ValueTally& other);

  std::uint64_t rows() const { return rows_; }
  std::uint64_t missing() const { return missing_; }
  std::uint64_t distinct() const { return counts_.size(); }
  /// Whether there are more values than the limit; those beyond it are not counted.
  bool isFull() const { return full_; }

  /// The most frequent values, by their bytes (see `readTallied`), with the rows that have them.
  std::vector<std::pair<std::string, std::uint64_t>> top(std::size_t count) const;

  /// The bounds of the finite numbers; `low > high` when there are none.
  double low() const { return low_; }
  double high() const { return high_; }

private:
  void count(const std::string& key, std::uint64_t rows);

  std::uint32_t mostDistinct_;
  std::uint64_t rows_ = 0;
  std::uint64_t missing_ = 0;
  bool full_ = false;
  std::unordered_map<std::string, std::uint64_t> counts_;
  std::string key_; ///< of the row at hand, so that rows allocate nothing
  double low_ = 1;
  double high_ = 0;
};

/// The value whose bytes a tally kept, as people read it.
std::string readTallied(ValueType type, const std::string& bytes);

/// Calls `visit(double)` for the numbers of a row: one, or each element of a list; none for text.
template <class Visitor>
void visitNumbers(const Vector& values, std::uint32_t row, Visitor visit) {
  switch (values.type()) {
  case ValueType::Int64:
    return visit(static_cast<double>(values.int64At(row)));
  case ValueType::Float32:
    return visit(static_cast<double>(values.float32At(row)));
  case ValueType::Int64List:
    for (const auto number : values.int64ListAt(row))
      visit(static_cast<double>(number));
    return;
  case ValueType::Float32List:
    for (const auto number : values.float32ListAt(row))
      visit(static_cast<double>(number));
    return;
  case ValueType::String:
  case ValueType::StringList:
    return;
  }
}

} // namespace rankwright
