#include "widgets/common/address_menu.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QIcon>
#include <QMenu>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::AddressMenu)
};

/// What else is known of an object: where it is explained, besides its home.
struct Doorway {
  const char* kind;
  const char* leadsTo;
  const char* text;
};

constexpr Doorway kDoorways[] = {
    {"item", "itemkeys", QT_TRANSLATE_NOOP("rankwright::AddressMenu", "Index keys of the app %1")},
    {"user", "userkeys", QT_TRANSLATE_NOOP("rankwright::AddressMenu", "Index keys of the user %1")}};

/// Addresses may hold an ampersand, which a menu would take for a mnemonic.
QString asMenuText(QString text) {
  return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void addDoorways(QMenu& menu, const Address& address, const std::function<void(const Address&)>& follow) {
  for (const auto& doorway : kDoorways) {
    if (address.kind != QLatin1String(doorway.kind)) continue;
    auto* open = menu.addAction(QIcon::fromTheme(QStringLiteral("view-list-details")),
                                Texts::tr(doorway.text).arg(asMenuText(address.key)));
    const Address there{QString::fromLatin1(doorway.leadsTo), address.key};
    QObject::connect(open, &QAction::triggered, menu.parent(), [follow, there] { follow(there); });
  }
}

} // namespace

QMenu* makeContextMenu(QWidget* parent) {
  auto* menu = new QMenu(parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);
  return menu;
}

void addAddresses(QMenu& menu, const std::vector<Address>& addresses,
                  const std::function<void(const Address&)>& follow) {
  for (const auto& address : addresses) {
    const auto text = asMenuText(address.text());
    auto* open = menu.addAction(QIcon::fromTheme(QStringLiteral("go-next")), Texts::tr("Open %1").arg(text));
    auto* copy =
        menu.addAction(QIcon::fromTheme(QStringLiteral("edit-copy")), Texts::tr("Copy address %1").arg(text));
    QObject::connect(open, &QAction::triggered, menu.parent(), [follow, address] { follow(address); });
    QObject::connect(copy, &QAction::triggered, menu.parent(),
                     [address] { QGuiApplication::clipboard()->setText(address.text()); });
    addDoorways(menu, address, follow);
  }
}

} // namespace rankwright
