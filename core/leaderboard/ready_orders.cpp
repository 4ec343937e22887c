#include "core/leaderboard/ready_orders.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr std::array<ReadyOrder, 7> kOrders = {
    {{"Most installed lately", "board_installs_decayed",
      "Installs, of which each counts half as much after every half-life."},
     {"Best conversion", "board_conversion_low",
      "The lower bound of installs per exposure (Wilson): few exposures prove little."},
     {"Best rated", "board_rating", "The mean rating, drawn to that of all apps while votes are few."},
     {"Trending", "board_trending",
      "How clearly installs of the recent days exceed those of as many days before."},
     {"Promising new apps", "board_potential",
      "The upper bound of what installs may become: what is little known gets a chance."},
     {"Model's score", "board_model_score",
      "What the ranking model gives an app for a request of which nothing is known."},
     {"Most installed ever", "board_installs", "All installs in the logs."}}};

} // namespace

std::span<const ReadyOrder> readyOrders() {
  return kOrders;
}

const ReadyOrder* readyOrderOf(std::string_view expression) {
  const auto* found = std::ranges::find(kOrders, expression, &ReadyOrder::expression);
  return found == kOrders.end() ? nullptr : found;
}

} // namespace rankwright
