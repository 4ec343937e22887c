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

/// Addresses may hold an ampersand, which a menu would take for a mnemonic.
QString asMenuText(QString text) {
  return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
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
  }
}

} // namespace rankwright
