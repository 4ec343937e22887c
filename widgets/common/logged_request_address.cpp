#include "widgets/common/logged_request_address.h"

#include "widgets/common/address_parts.h"
#include "widgets/common/text.h"

namespace rankwright {

QString loggedRequestKind() {
  return QStringLiteral("logged");
}

Address loggedRequestAddress(const LoggedRequestPlace& place) {
  AddressParts parts;
  parts.add("id", std::to_string(place.number));
  parts.addText("item", place.item);
  parts.add("log", place.log.string());
  return {loggedRequestKind(), parts.key()};
}

std::optional<LoggedRequestPlace> loggedRequestIn(const Address& address) {
  LoggedRequestPlace place;
  bool hasNumber = false;
  for (const auto& part : partsOf(address)) {
    if (part.name == QLatin1String("log")) place.log = part.value;
    if (part.name == QLatin1String("item")) place.item = part.value;
    if (part.name == QLatin1String("id")) place.number = toQt(part.value).toULongLong(&hasNumber);
  }
  if (address.kind != loggedRequestKind() || !hasNumber || place.log.empty()) return std::nullopt;
  return place;
}

} // namespace rankwright
