#include "core/simulate/response.h"

#include <array>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kSecond = 1000;
constexpr double kHour = 3600 * kSecond;
constexpr double kDay = 24 * kHour;

constexpr std::array<double, 4> kPayments = {0.99, 1.99, 4.99, 9.99};
constexpr double kMillion = 1e6;

std::int64_t between(double low, double high, double uniform) {
  return static_cast<std::int64_t>(low + (high - low) * uniform);
}

std::int64_t amountOf(double price, double uniform) {
  if (price <= 0) price = kPayments[static_cast<std::size_t>(uniform * kPayments.size())];
  return std::llround(price * kMillion);
}

void drawDelays(const CounterRandom& random, const DrawPlace& place, bool priced, Response& response) {
  const auto early = random.at(DrawPurpose::Delay, place);
  response.click = between(2 * kSecond, 40 * kSecond, early.uniform(0));
  response.download = response.click + between(1 * kSecond, 20 * kSecond, early.uniform(1));
  response.install = response.download + between(10 * kSecond, 180 * kSecond, early.uniform(2));
  const auto late = random.at(DrawPurpose::LateDelay, place);
  response.activate = response.install + static_cast<std::int64_t>(late.exponential(0, 12 * kHour, 7 * kDay));
  const auto wait = static_cast<std::int64_t>(late.exponential(1, 36 * kHour, 14 * kDay));
  response.pay = priced ? response.download : response.activate + wait;
}

} // namespace

Response respond(const CounterRandom& random, const DrawPlace& place, const ResponseChances& chances,
                 double price) {
  const bool priced = price > 0;
  const auto first = random.at(DrawPurpose::Response, place);
  const auto second = random.at(DrawPurpose::Consequence, place);
  Response response;
  response.examined = first.chance(0, chances.examine);
  response.clicked = response.examined && first.chance(1, chances.click);
  response.downloaded = response.clicked && first.chance(2, chances.download);
  response.installed = response.downloaded && first.chance(3, chances.install);
  response.activated = response.installed && second.chance(0, chances.activate);
  response.paid = priced ? response.downloaded : response.activated && second.chance(1, chances.pay);
  response.amount = amountOf(price, second.uniform(2));
  drawDelays(random, place, priced, response);
  return response;
}

} // namespace rankwright
