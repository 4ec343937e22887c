#include "core/simulate/response_model.h"

#include "core/simulate/portable_math.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr double kClick = -3.4;
constexpr double kClickPerUtility = 0.6;
constexpr double kFatigue = 0.15;
constexpr std::uint32_t kMostFatigue = 10;
constexpr double kOwnedClick = -1.5;
constexpr double kDownload = -0.8;
constexpr double kDownloadPerUtility = 0.35;
constexpr double kInstall = 0.97;
constexpr double kWeakInstall = 0.80;
constexpr double kActivate = 1.4;
constexpr double kActivatePerUtility = 0.25;
constexpr double kPay = -3.2;
constexpr double kPayPerUtility = 0.3;

double sigmoid(double x) {
  return 1 / (1 + portableExp(-x));
}

double clickLogit(const Encounter& encounter, double utility) {
  return kClick + kClickPerUtility * utility + intentOf(encounter.domain).interest + encounter.readiness -
         kFatigue * std::min(encounter.seen, kMostFatigue) + (encounter.owned ? kOwnedClick : 0);
}

} // namespace

ResponseChances chancesOf(const Encounter& encounter) {
  const auto& intent = intentOf(encounter.domain);
  const double v = encounter.utility + (encounter.onTheme ? intent.onTheme : intent.offTheme);
  ResponseChances chances;
  chances.examine = portableExp(-intent.steepness * portableLog(encounter.slot + 1.0));
  chances.click = sigmoid(clickLogit(encounter, v));
  if (encounter.owned) return chances;
  chances.download = sigmoid(kDownload + kDownloadPerUtility * v);
  chances.install = encounter.weakNetwork ? kWeakInstall : kInstall;
  chances.activate = sigmoid(kActivate + kActivatePerUtility * v);
  if (encounter.price <= 0) chances.pay = sigmoid(kPay + kPayPerUtility * v);
  return chances;
}

} // namespace rankwright
