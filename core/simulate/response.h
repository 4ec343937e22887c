#pragma once

#include "core/simulate/counter_random.h"
#include "core/simulate/response_model.h"

#include <cstdint>

namespace rankwright {

/// What somebody did with an app of a list, and when it happens or would have happened: delays are drawn
/// whether or not, so that an expectation knows what still falls within a period.
struct Response {
  bool examined = false;
  bool clicked = false;
  bool downloaded = false;
  bool installed = false;
  bool activated = false;
  bool paid = false; ///< the price of the app, or within it

  // Milliseconds after the list was shown.
  std::int64_t click = 0;
  std::int64_t download = 0;
  std::int64_t install = 0;
  std::int64_t activate = 0; ///< exponential with a mean of 12 hours after the install, at most a week
  std::int64_t pay = 0;      ///< with the download where there is a price, else exponential with a mean of 36
                             ///< hours after the activation, at most two weeks
  std::int64_t amount = 0;   ///< that a payment has, in millionths of a US dollar
};

/// Nothing later than this comes of a list.
inline constexpr std::int64_t kLongestDelayDays = 22;

/// Draws what comes of an encounter. The draws hang on the user, the visit and the item, not on the slot or
/// on what else is in the list: an arm that shows the same app higher up has it examined whenever one that
/// shows it further down has.
Response respond(const CounterRandom& random, const DrawPlace& place, const ResponseChances& chances,
                 double price);

} // namespace rankwright
