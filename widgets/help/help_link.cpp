#include "widgets/help/help_link.h"

#include "widgets/common/address.h"

#include <QFileInfo>
#include <QUrl>

namespace rankwright {

namespace {

QString decoded(const QString& text) {
  return QUrl::fromPercentEncoding(text.toUtf8());
}

HelpLink pageLink(const QString& href) {
  const auto hash = href.indexOf(QLatin1Char('#'));
  const auto path = hash < 0 ? href : href.left(hash);
  const auto anchor = hash < 0 ? QString() : decoded(href.mid(hash + 1));
  if (!path.isEmpty() && !path.endsWith(QLatin1String(".md"))) return {HelpLink::Kind::Unknown, href};
  return {HelpLink::Kind::Page, QFileInfo(decoded(path)).completeBaseName(), anchor};
}

HelpLink addressLink(const QString& text) {
  const auto address = Address::parse(decoded(text));
  return address ? HelpLink{HelpLink::Kind::Address, address->text()}
                 : HelpLink{HelpLink::Kind::Unknown, text};
}

} // namespace

HelpLink parseHelpLink(const QString& href) {
  const auto after = [&](QLatin1String scheme) { return href.mid(scheme.size()); };
  const QLatin1String action("action:");
  const QLatin1String address("address:");
  if (href.startsWith(action)) return {HelpLink::Kind::Command, after(action)};
  if (href.startsWith(address)) return addressLink(after(address));
  if (href.startsWith(QLatin1String("https://")) || href.startsWith(QLatin1String("http://")))
    return {HelpLink::Kind::Web, href};
  if (href.isEmpty() || href.contains(QLatin1Char(':'))) return {HelpLink::Kind::Unknown, href};
  return pageLink(href);
}

HelpLink helpPlace(const QString& pageAndAnchor) {
  const auto hash = pageAndAnchor.indexOf(QLatin1Char('#'));
  if (hash < 0) return {HelpLink::Kind::Page, pageAndAnchor};
  return {HelpLink::Kind::Page, pageAndAnchor.left(hash), pageAndAnchor.mid(hash + 1)};
}

} // namespace rankwright
