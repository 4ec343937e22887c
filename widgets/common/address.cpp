#include "widgets/common/address.h"

#include <algorithm>

namespace rankwright {

QString Address::text() const {
  return kind + QLatin1Char(':') + key;
}

std::optional<Address> Address::parse(const QString& text) {
  const auto trimmed = text.trimmed();
  const auto colon = trimmed.indexOf(QLatin1Char(':'));
  if (colon <= 0 || colon + 1 == trimmed.size()) return std::nullopt;
  const auto kind = trimmed.left(colon);
  const auto isLetter = [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); };
  if (!std::ranges::all_of(kind, isLetter)) return std::nullopt;
  return Address{kind, trimmed.mid(colon + 1)};
}

} // namespace rankwright
