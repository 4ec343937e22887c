#include "widgets/shell/layout_menu.h"

#include "widgets/command/command_registry.h"
#include "widgets/shell/layouts.h"
#include "widgets/shell/window_commands.h"

#include <QInputDialog>

namespace rankwright {

LayoutMenu::LayoutMenu(Layouts& layouts, CommandRegistry& registry, QWidget* parent)
    : QMenu(tr("&Layout"), parent),
      layouts_(layouts),
      named_(new QMenu(tr("&Named layouts"), this)),
      deleting_(new QMenu(tr("&Delete layout"), this)) {
  addRoles(registry);
  addSeparator();
  addNaming(registry);
  addMenu(named_);
  addMenu(deleting_);
  connect(&layouts_, &Layouts::namesChanged, this, &LayoutMenu::fillNamed);
  fillNamed();
}

void LayoutMenu::addRoles(CommandRegistry& registry) {
  const auto role = [this](const char* name, const QString& text, const QString& toolTip) {
    return WindowCommand{{.id = QStringLiteral("layout.") + QLatin1String(name),
                          .text = text,
                          .toolTip = toolTip,
                          .icon = QStringLiteral("view-split-left-right"),
                          .group = tr("Layout")},
                         [this, role = QString::fromLatin1(name)] { layouts_.applyRole(role); }};
  };
  addCommands(
      registry, *this,
      {role("operator", tr("For &operators"), tr("The list and why an app is not in it")),
       role("engineer", tr("For algorithm &engineers"), tr("The list with its trace, why-not and scores")),
       role("analyst", tr("For &analysts"), tr("The list with its trace, and the scores below"))},
      this);
}

void LayoutMenu::addNaming(CommandRegistry& registry) {
  addCommands(registry, *this,
              {{{.id = QStringLiteral("layout.restore"),
                 .text = tr("&Restore default layout"),
                 .toolTip = tr("Put every panel back to where it stands in the bundled layout of your role"),
                 .icon = QStringLiteral("edit-reset"),
                 .group = tr("Layout")},
                [this] { layouts_.restoreDefault(); }},
               {{.id = QStringLiteral("layout.save"),
                 .text = tr("&Save layout as…"),
                 .toolTip = tr("Keep the present arrangement of panels under a name"),
                 .icon = QStringLiteral("document-save-as"),
                 .group = tr("Layout")},
                [this] { askName(); }}},
              this);
}

void LayoutMenu::askName() {
  auto* dialog = new QInputDialog(parentWidget());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Save layout"));
  dialog->setLabelText(tr("Name of the layout:"));
  connect(dialog, &QInputDialog::textValueSelected, &layouts_, &Layouts::saveAs);
  dialog->show();
}

void LayoutMenu::fillNamed() {
  named_->clear();
  deleting_->clear();
  const auto names = layouts_.names();
  for (const auto& name : names) {
    connect(named_->addAction(name), &QAction::triggered, &layouts_, [this, name] { layouts_.apply(name); });
    connect(deleting_->addAction(name), &QAction::triggered, &layouts_,
            [this, name] { layouts_.remove(name); });
  }
  named_->setEnabled(!names.isEmpty());
  deleting_->setEnabled(!names.isEmpty());
}

} // namespace rankwright
