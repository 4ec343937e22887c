#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/inverted_index.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How far a query may go.
struct KeyQueryLimits {
  std::uint32_t itemCount = 0;           ///< the items there are; what `!` is the rest of
  std::uint32_t items = UINT32_MAX;      ///< items to answer at most
  std::uint32_t keysOfAPrefix = 100'000; ///< keys that one `prefix*` may stand for
};

/// One operand of a query, and what it does to the answer.
struct KeyQueryPart {
  enum class Joint : std::uint8_t { None, And, Or };

  std::size_t begin = 0; ///< where it stands in the query, in bytes
  std::size_t end = 0;
  std::uint32_t depth = 0;     ///< how many groups it stands in
  Joint joint = Joint::None;   ///< what joins it to the others of its group
  std::uint64_t items = 0;     ///< that it stands for by itself
  std::uint64_t remaining = 0; ///< that its group stands for up to and with it
};

struct KeyQueryAnswer {
  std::vector<ItemId> items;            ///< ascending, the first of them
  std::uint64_t found = 0;              ///< how many there are without the limit
  std::vector<std::string> unknownKeys; ///< named in the query and not in the index
  std::vector<KeyQueryPart> parts;      ///< in the order of the query, so that one sees what empties it
};

/// A set of items, told by the keys that they stand under: `cat=Games & !price=paid`.
///
///     query  = all { "|" all }          either
///     all    = one { "&" one }          both
///     one    = "!" one | "(" query ")" | key
///     key    = word | word "*" | "\"" … "\""
///
/// A word is anything without spaces, quotes and `& | ! ( )`; `word*` stands for all keys that start so. In
/// quotes anything may stand, `\"` and `\\` for these two. An unknown key stands for no items.
class KeyQuery {
public:
  /// Errors: Parse with the place.
  static Result<KeyQuery> parse(std::string_view text);

  /// Errors: InvalidArgument for a prefix of more keys than `limits` allow; Cancelled.
  Result<KeyQueryAnswer> run(const InvertedIndex& index, const KeyQueryLimits& limits,
                             const JobControl& job = {}) const;

  struct Node;
  const Node& root() const { return *root_; }

private:
  explicit KeyQuery(std::shared_ptr<const Node> root) : root_(std::move(root)) {}
  std::shared_ptr<const Node> root_;
};

} // namespace rankwright
