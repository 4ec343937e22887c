#pragma once

#include "widgets/command/object_search.h"
#include "widgets/command/palette_history.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace rankwright {

class CommandRegistry;
class PaletteModel;

/// A line over the window that finds every command and every object by name. Answers of the sources join the
/// list while the row under the person's hand stays where it is. Escape closes it and gives the focus back;
/// so does running something, before it runs.
class CommandPalette final : public QFrame {
  Q_OBJECT

public:
  /// Lies over `window` and adds the command `palette.show` (Ctrl+K) to the registry.
  CommandPalette(CommandRegistry& registry, JobRunner& jobs, QWidget* window);
  ~CommandPalette() override;

  /// What can be found besides commands, in the order of the sections. Sources of an earlier workspace are
  /// let go.
  void setSources(PaletteSources sources);
  /// Keeps the commands used last there; nullptr: forgets at exit.
  void rememberIn(QSettings* settings) { history_.rememberIn(settings); }

  /// Opens with an empty line and the focus in it; closes when it is open.
  void toggle();
  void dismiss();

  QAction* action() const { return action_; }
  QLineEdit* line() const { return line_; }
  QListView* list() const { return list_; }
  /// What the selected row does, or why it cannot be run.
  QString footer() const;

signals:
  /// A person wants to go there.
  void addressChosen(const rankwright::Address& address);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void addCommand(CommandRegistry& registry, QWidget* window);
  void buildLine();
  void buildList();
  void buildLayout();
  void nameSections();
  void open();
  void place();
  void refresh();
  PaletteRows goToRows() const;
  std::vector<PaletteRows> fittingObjects() const;
  void takeFound(int source, PaletteRows rows);
  void keepCurrent(const QString& key, int row, int top);
  void selectFirst();
  void describeCurrent();
  bool handleKey(QObject* watched, QKeyEvent* event);
  bool handleListKey(QKeyEvent* event);
  void activate();
  void leaveTo(QWidget* focused);

  CommandRegistry& registry_;
  PaletteHistory history_;
  ObjectSearch* search_;
  PaletteModel* model_;
  QLineEdit* line_;
  QListView* list_;
  QLabel* footer_;
  QAction* action_ = nullptr;
  QPointer<QWidget> before_; ///< had the focus when the palette was opened
  QStringList failures_;
};

} // namespace rankwright
