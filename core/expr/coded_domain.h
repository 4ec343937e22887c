#pragma once

#include "core/expr/graph.h"
#include "core/expr/input_reader.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// A string column as an axis of a domain.
struct CodedInput {
  NodeId node = 0;
  const Dictionary* dictionary = nullptr;

  /// Codes, and one more that stands for a missing value.
  std::uint64_t size() const { return std::uint64_t{dictionary->size()} + 1; }
};

/// The combination of each row of a batch, and 1 for each row that has a value in every column, nullptr when
/// all have.
struct CodedRows {
  std::span<const std::uint32_t> places;
  const std::uint8_t* known = nullptr;
};

/// The values of a node for all combinations.
struct CodedTable {
  Vector values;
  /// Whether there is a value exactly where all columns have one, as most functions have it.
  bool validWhereKnown = false;
};

/// All combinations of values that some string columns can have, missing among them. What hangs on these
/// columns alone is computed once for each combination and found by the rows' codes, instead of once for each
/// row.
class CodedDomain {
public:
  CodedDomain() = default;
  explicit CodedDomain(CodedInput input) : inputs_{input}, size_(input.size()) {}

  /// The domain of the columns of both; nothing when it has more than `limit` combinations.
  static std::optional<CodedDomain> unionOf(const CodedDomain& a, const CodedDomain& b, std::uint64_t limit);

  const std::vector<CodedInput>& inputs() const { return inputs_; }
  std::uint64_t size() const { return size_; }

  /// The values of an input for the combinations from `first` on, as many as the batch has rows.
  Vector valuesOf(NodeId input, std::uint32_t first, const Batch& batch) const;

  /// The combination of each row of the batch; `bindings` are by node.
  CodedRows read(std::span<const InputTables::Binding> bindings, std::uint32_t first,
                 const Batch& batch) const;

  /// `values` has a row for each combination.
  CodedTable tableOf(Vector values) const;

  friend bool operator==(const CodedDomain& a, const CodedDomain& b);

private:
  bool isKnown(std::uint64_t place) const;
  bool isKnownWhereValid(const Vector& values) const;

  std::vector<CodedInput> inputs_; ///< ascending by node; the first counts fastest
  std::uint64_t size_ = 1;
};

/// The table's value for each row.
Vector gather(const CodedTable& table, const CodedRows& rows, const Batch& batch);

} // namespace rankwright
