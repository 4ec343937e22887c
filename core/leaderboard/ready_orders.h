#pragma once

#include <span>
#include <string_view>

namespace rankwright {

/// An order that operators can choose without writing an expression.
struct ReadyOrder {
  std::string_view title;
  std::string_view expression; ///< what `order` says
  std::string_view meaning;    ///< one sentence
};

/// In the order in which they are offered.
std::span<const ReadyOrder> readyOrders();

/// The ready order of that expression, or nullptr.
const ReadyOrder* readyOrderOf(std::string_view expression);

} // namespace rankwright
