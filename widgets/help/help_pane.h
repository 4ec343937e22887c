#pragma once

#include "widgets/common/address.h"
#include "widgets/help/help_history.h"
#include "widgets/help/help_link.h"
#include "widgets/help/help_search.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QTextDocument;
class QStackedWidget;

namespace rankwright {

class CommandRegistry;
struct CommandSpec;
class FilterField;
class PageFindBar;
class HelpBrowser;
class HelpList;
class JobRunner;
class MutedLabel;

/// The guide inside the program: its pages, a list of them, a search over all of them, and links into the
/// window. Pages are read, indexed and laid out by jobs.
class HelpPane final : public QWidget {
  Q_OBJECT

public:
  /// `language` is a locale's name, e.g. "zh_CN"; pages that lack it are shown in English. Links to commands
  /// trigger the actions of `commands`, which gets the pane's own as well.
  HelpPane(JobRunner& jobs, CommandRegistry& commands, const QString& language, QWidget* parent = nullptr);

  /// Shows a page, e.g. "tables", or a heading of it, e.g. "tables#filters"; says in place when there is no
  /// such page.
  void showPage(const QString& pageAndAnchor);
  void search(const QString& words);

  /// The page that is shown; empty before the first.
  QString currentPage() const;
  qreal zoom() const { return zoom_; }
  void setZoom(qreal zoom); ///< 0.7 to 3; 1 is the size of the rest of the window

  HelpBrowser* browser() const { return browser_; }
  FilterField* searchField() const { return search_; }
  HelpList* hits() const { return hits_; }
  HelpList* contents() const { return contents_; }
  PageFindBar* findBar() const { return find_; }

  /// Page, place in it, zoom.
  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  /// A command of the pane runs, wherever it was chosen: the pane should be seen.
  void wanted();
  /// A page is laid out and shown; `anchor` is empty for its beginning.
  void pageShown(const QString& page, const QString& anchor);
  /// A person follows a link to an object of the workspace.
  void followed(const rankwright::Address& address);

protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildActions();
  QAction* addCommand(CommandSpec spec, const QList<QKeySequence>& keys, void (HelpPane::*slot)());
  void addPlaces();
  void addSizes();
  void buildLayout();
  QWidget* makeToolRow();
  void connectParts();

  void readLibrary();
  void setLibrary(std::shared_ptr<const HelpIndex> index, std::shared_ptr<const HelpLibrary> library);
  void visit(HelpPlace place);
  void showCurrent();
  void showDocument(const HelpPlace& place, std::shared_ptr<QTextDocument> document);
  void layOut(const HelpPage& page, std::function<void(std::shared_ptr<QTextDocument>)> then);
  void renderAgain();
  void follow(const QString& href);
  void showMe(const QString& command);
  void say(const QString& notice);
  void showHits();
  void enterHits();
  void updateActions();

  void goBack();
  void goForward();
  void goHome();
  void toggleContents();
  void openFind();
  void zoomIn();
  void zoomOut();
  void resetZoom();

  JobRunner& jobs_;
  CommandRegistry& commands_;
  QString language_;
  std::shared_ptr<const HelpLibrary> library_; ///< nullptr until it is read
  std::shared_ptr<const HelpIndex> index_;
  HelpHistory history_;
  QString shownPage_;
  bool arriving_ = false; ///< the current place is being laid out
  qreal zoom_ = 1;
  QTimer restyle_; ///< one layout for a whole drag of the pane's edge

  FilterField* search_;
  QStackedWidget* pages_;
  HelpBrowser* browser_;
  HelpList* contents_;
  HelpList* hits_;
  PageFindBar* find_;
  MutedLabel* notice_;
  QAction* back_ = nullptr;
  QAction* forward_ = nullptr;
  QAction* home_ = nullptr;
  QAction* contentsAction_ = nullptr;
  QAction* findAction_ = nullptr;
  QAction* zoomIn_ = nullptr;
  QAction* zoomOut_ = nullptr;
  QAction* zoomReset_ = nullptr;
};

} // namespace rankwright
