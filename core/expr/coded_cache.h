#pragma once

#include "core/expr/coded_domain.h"
#include "core/feature/dictionary.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// The values that a program's nodes have over the dictionaries of columns, kept from one evaluation to the
/// next. One entry a node: new dictionaries, as a reloaded pool brings them, replace the old ones. Safe on
/// any thread.
class CodedCache {
public:
  /// Adds to the rows that were read through the input's dictionary, and says how many there are by now: a
  /// table pays once the rows outnumber its places.
  std::uint64_t countRows(const CodedInput& input, std::uint32_t rows);

  /// The table of a node, when it is known for these dictionaries.
  std::optional<CodedTable> find(NodeId node, const CodedDomain& domain) const;

  /// `table` must hang on nothing but the domain's columns, and its values own their cells.
  void put(NodeId node, const CodedDomain& domain, CodedTable table);

private:
  struct Use {
    Dictionary dictionary;
    std::uint64_t rows = 0;
  };
  struct Entry {
    std::vector<Dictionary> dictionaries;
    CodedTable table;
  };

  mutable std::mutex mutex_;
  std::unordered_map<NodeId, Use> uses_;
  std::unordered_map<NodeId, Entry> entries_;
};

} // namespace rankwright
