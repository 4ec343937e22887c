#include "widgets/common/address_parts.h"

#include "widgets/common/text.h"

#include <QUrl>

namespace rankwright {

namespace {

QString encoded(std::string_view text) {
  return toQt(text)
      .replace(QLatin1Char('%'), QStringLiteral("%25"))
      .replace(QLatin1Char('&'), QStringLiteral("%26"))
      .replace(QLatin1Char('='), QStringLiteral("%3D"))
      .replace(QLatin1Char('\n'), QStringLiteral("%0A"));
}

std::string decoded(const QString& text) {
  return QUrl::fromPercentEncoding(text.toUtf8()).toStdString();
}

} // namespace

void AddressParts::add(const char* name, std::string_view value) {
  parts_ << QLatin1String(name) + QLatin1Char('=') + encoded(value);
}

void AddressParts::addText(const char* name, std::string_view value) {
  if (!value.empty()) add(name, value);
}

void AddressParts::addFlag(const char* name, bool isSet) {
  if (isSet) parts_ << QLatin1String(name);
}

std::vector<AddressPart> partsOf(const Address& address) {
  std::vector<AddressPart> parts;
  for (const auto& part : address.key.split(QLatin1Char('&'), Qt::SkipEmptyParts))
    parts.push_back({part.section(QLatin1Char('='), 0, 0), decoded(part.section(QLatin1Char('='), 1))});
  return parts;
}

} // namespace rankwright
