#include "widgets/shell/welcome_page.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/shell/window_memory.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QVBoxLayout>

namespace rankwright {

WelcomePage::WelcomePage(QAction* open, const WindowMemory& memory, QWidget* parent) : QWidget(parent) {
  auto* page = new EmptyPage(QStringLiteral("folder-open"));
  page->setTexts(
      tr("Open a workspace"),
      tr("A workspace is a folder with a workspace.toml: the catalogue, the users, the indexes and the model "
         "of one app store. Rankwright then shows what it recommends to whom, and why."));
  page->addButton(open);
  const auto recent = memory.recentWorkspaces();
  if (!recent.isEmpty()) page->addContent(new MutedLabel(tr("Opened lately")));
  for (const auto& folder : recent) {
    auto* button = new QCommandLinkButton(QFileInfo(folder).fileName(), QDir::toNativeSeparators(folder));
    button->setIcon(QIcon::fromTheme(QStringLiteral("folder")));
    connect(button, &QAbstractButton::clicked, this, [this, folder] { emit chosen(folder); });
    page->addContent(button);
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(page);
}

} // namespace rankwright
