#pragma once

#include "widgets/welcome/recent_workspace.h"
#include "widgets/welcome/workspace_pictures.h"

#include <QWidget>

#include <vector>

class QAction;
class QBoxLayout;
class QCommandLinkButton;
class QLabel;
class QVBoxLayout;

namespace rankwright {

class JobRunner;
class RecentModel;
class RecentView;

/// What the window shows before there is a workspace: the sample, the workspaces opened before with their
/// pictures, the ways to get another one, what is new and where to learn.
class WelcomePage final : public QWidget {
  Q_OBJECT

public:
  /// `open` is the window's action to open a folder.
  WelcomePage(JobRunner& jobs, QAction* open, WorkspacePictures pictures = WorkspacePictures(),
              QWidget* parent = nullptr);

  /// Shows these, the latest first; whether they are still there and their pictures are looked up on a
  /// worker.
  void setRecent(std::vector<RecentWorkspace> workspaces);

  /// Looks again for pictures and folders, e.g. when the page is shown anew.
  void refresh();

  RecentView& recentView() { return *recent_; }

signals:
  void chosen(const QString& folder);  ///< a recent workspace is to be opened
  void removed(const QString& folder); ///< a recent workspace was taken off the list
  void sampleRequested();
  void importRequested();
  void guideRequested();
  void tourRequested();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* buildHeader();
  QWidget* buildStart(QAction* open);
  QWidget* buildNews();
  QCommandLinkButton* addLink(QVBoxLayout* column, const char* name, const QString& icon, const QString& text,
                              const QString& description);
  void showWhetherEmpty();

  JobRunner& jobs_;
  WorkspacePictures pictures_;
  RecentModel* model_;
  RecentView* recent_;
  QLabel* noRecent_;
  QBoxLayout* columns_;
};

} // namespace rankwright
