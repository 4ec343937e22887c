#pragma once

#include "widgets/common/address.h"

#include <QObject>

class QDockWidget;
class QMainWindow;
class QMenu;
class QSettings;

namespace rankwright {

class CommandRegistry;
class ContextHelp;
class GuidedTour;
class HelpPane;
class JobRunner;
class ShortcutSheet;
class ViewDeck;

/// All help of a window: the guide in its dock, F1 and What's This, the tour, the sheet of shortcuts, About.
class HelpDesk final : public QObject {
  Q_OBJECT

public:
  HelpDesk(QMainWindow& window, ViewDeck& deck, CommandRegistry& registry, JobRunner& jobs,
           QSettings* settings, const QString& language);

  void fillMenu(QMenu& menu);

  /// Shows the guide at a place, e.g. "tables#filters".
  void showGuide(const QString& place);
  void startTour();
  /// Something happened in the window that the tour may wait for, e.g. "user-picked".
  void happened(const QString& event);

  HelpPane& pane() const { return *pane_; }
  GuidedTour& tour() const { return *tour_; }

signals:
  /// A person follows a link of the guide to an object of the workspace.
  void followed(const rankwright::Address& address);

private:
  void placeGuide();
  void raiseGuide();
  void showShortcuts();

  QMainWindow& window_;
  CommandRegistry& registry_;
  JobRunner& jobs_;
  HelpPane* pane_;
  QDockWidget* dock_;
  ContextHelp* context_;
  GuidedTour* tour_;
};

} // namespace rankwright
