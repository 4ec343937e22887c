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

  /// The values of an input for every combination.
  Vector valuesOf(NodeId input, const Batch& batch) const;

  /// The combination of each row of the batch; `bindings` are by node.
  std::span<const std::uint32_t> read(std::span<const InputTables::Binding> bindings, std::uint32_t first,
                                      const Batch& batch) const;

  friend bool operator==(const CodedDomain& a, const CodedDomain& b);

private:
  std::vector<CodedInput> inputs_; ///< ascending by node; the first counts fastest
  std::uint64_t size_ = 1;
};

/// The table's value at each place.
Vector gather(const Vector& table, std::span<const std::uint32_t> places, const Batch& batch);

} // namespace rankwright
