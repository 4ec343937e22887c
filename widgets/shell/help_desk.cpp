#include "widgets/shell/help_desk.h"

#include "widgets/command/shortcut_sheet.h"
#include "widgets/help/about_page.h"
#include "widgets/help/context_help.h"
#include "widgets/help/guided_tour.h"
#include "widgets/help/help_pane.h"
#include "widgets/shell/show_in_front.h"
#include "widgets/shell/view_deck.h"
#include "widgets/shell/window_commands.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QWhatsThis>

namespace rankwright {

namespace {

constexpr QSize kSheetSize(640, 640);

QString firstPage() {
  return QStringLiteral("index");
}

} // namespace

HelpDesk::HelpDesk(QMainWindow& window, ViewDeck& deck, CommandRegistry& registry, JobRunner& jobs,
                   QSettings* settings, const QString& language)
    : QObject(&window),
      window_(window),
      registry_(registry),
      jobs_(jobs),
      pane_(new HelpPane(jobs, registry, language)),
      dock_(deck.addCommonDock({QStringLiteral("help"), tr("Guide"), QStringLiteral("help-contents"), pane_,
                                Qt::RightDockWidgetArea})),
      context_(new ContextHelp(firstPage(), this)),
      tour_(new GuidedTour(window, registry, guidedTourSteps(), settings)) {
  tour_->setParent(this);
  connect(context_, &ContextHelp::pageRequested, this, &HelpDesk::showGuide);
  connect(pane_, &HelpPane::followed, this, &HelpDesk::followed);
  connect(pane_, &HelpPane::wanted, this, &HelpDesk::raiseGuide);
}

/// Behind the panels at the right, as one more of their tabs, where there are any.
void HelpDesk::placeGuide() {
  if (dock_->isVisible() || dock_->isFloating()) return;
  for (auto* dock : window_.findChildren<QDockWidget*>())
    if (dock != dock_ && dock->isVisible() && !dock->isFloating() &&
        window_.dockWidgetArea(dock) == Qt::RightDockWidgetArea)
      return window_.tabifyDockWidget(dock, dock_);
}

void HelpDesk::raiseGuide() {
  placeGuide();
  dock_->show();
  dock_->raise();
}

void HelpDesk::showGuide(const QString& place) {
  raiseGuide();
  pane_->showPage(place);
  tour_->happened(QStringLiteral("help-shown"));
}

void HelpDesk::startTour() {
  tour_->start();
}

void HelpDesk::happened(const QString& event) {
  tour_->happened(event);
}

void HelpDesk::showShortcuts() {
  auto* sheet = window_.findChild<ShortcutSheet*>();
  if (!sheet) {
    sheet = new ShortcutSheet(registry_);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setParent(&window_, Qt::Window);
    sheet->setWindowTitle(tr("Shortcuts"));
    sheet->resize(kSheetSize);
  }
  showInFront(*sheet);
}

void HelpDesk::fillMenu(QMenu& menu) {
  const auto group = tr("Help");
  addCommands(registry_, menu,
              {{{.id = QStringLiteral("help.show"),
                 .text = tr("&Guide"),
                 .toolTip = tr("Show the guide beside the view; F1 explains the control that has the focus"),
                 .icon = QStringLiteral("help-contents"),
                 .group = group},
                [this] { showGuide(pane_->currentPage().isEmpty() ? firstPage() : pane_->currentPage()); }},
               {{.id = QStringLiteral("help.tour"),
                 .text = tr("Interactive &tour"),
                 .toolTip = tr("Five minutes through the real window"),
                 .icon = QStringLiteral("media-playback-start"),
                 .group = group},
                [this] { startTour(); }},
               {{.id = QStringLiteral("help.shortcuts"),
                 .text = tr("&Shortcuts"),
                 .toolTip = tr("List every shortcut by group"),
                 .icon = QStringLiteral("input-keyboard"),
                 .group = group},
                [this] { showShortcuts(); }},
               {{.id = QStringLiteral("help.whatsThis"),
                 .text = tr("&What’s this?"),
                 .toolTip = tr("Click a control to have it explained"),
                 .icon = QStringLiteral("help-whatsthis"),
                 .group = group},
                [] { QWhatsThis::enterWhatsThisMode(); }},
               {},
               {{.id = QStringLiteral("help.about"),
                 .text = tr("&About Rankwright"),
                 .toolTip = tr("Versions and licences of the program and its libraries"),
                 .icon = QStringLiteral("help-about"),
                 .group = group},
                [this] { showAboutPage(jobs_, &window_); }}},
              this);
}

} // namespace rankwright
