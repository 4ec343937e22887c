#pragma once

#include "widgets/common/address.h"

#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A part of an address whose key is `name=value&name=value&flag`.
struct AddressPart {
  QString name;
  std::string value;
};

/// Writes such a key: what separates parts is kept apart from the same signs inside of values.
class AddressParts {
public:
  void add(const char* name, std::string_view value);
  /// The same, but for an empty text.
  void addText(const char* name, std::string_view value);
  void addFlag(const char* name, bool isSet);
  QString key() const { return parts_.join(QLatin1Char('&')); }

private:
  QStringList parts_;
};

/// The parts in their order; empty ones are left out.
std::vector<AddressPart> partsOf(const Address& address);

} // namespace rankwright
