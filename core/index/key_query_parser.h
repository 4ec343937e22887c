#pragma once

#include "core/index/key_query.h"

namespace rankwright {

/// One operator or key of a query.
struct KeyQuery::Node {
  enum class Kind : std::uint8_t { Key, Prefix, Not, And, Or };

  Kind kind = Kind::Key;
  std::string text = {};                       ///< Key and Prefix
  std::shared_ptr<const Node> left = nullptr;  ///< Not, And, Or
  std::shared_ptr<const Node> right = nullptr; ///< And, Or
  std::size_t begin = 0; ///< where it stands in the query, in bytes; brackets around it are left out
  std::size_t end = 0;
};

/// Errors: Parse with the place.
Result<std::shared_ptr<const KeyQuery::Node>> parseKeyQuery(std::string_view text);

} // namespace rankwright
