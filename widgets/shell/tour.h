#pragma once

#include "core/base/result.h"
#include "widgets/common/appearance.h"

#include <QDir>
#include <QObject>
#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace rankwright {

class MainWindow;
class Workbench;
struct ModelConfig;

/// One pass through all views.
struct TourVariant {
  QString name; ///< ends the names of its files, e.g. "dark-1280x800"
  QSize size;
  Appearance::Mode mode = Appearance::Mode::Light;
  bool highContrast = false;
  QString language = QStringLiteral("en");
  bool rightToLeft = false;
};

/// Light and dark in two sizes, Chinese, and high contrast; on a scaled screen one pass, named by the scale.
std::vector<TourVariant> tourVariants();

/// Renders every view to PNG files, through the window that people use.
class Tour final : public QObject {
  Q_OBJECT

public:
  Tour(const QString& workspace, const QString& user, const QString& folder);

  /// Names of the files are `<view>-<variant>.png`. Errors: Io for the folder or a file; those of opening the
  /// workspace and of the request.
  Status run(const std::vector<TourVariant>& variants = tourVariants());

  /// What was written, in order.
  const QStringList& files() const { return files_; }

signals:
  /// One more of `files`.
  void saved(const QString& file);
  /// What the tour waits for will not come.
  void interrupted();

private:
  Status show(const TourVariant& variant);
  void listenTo(MainWindow& window);
  Status showViews(Workbench& workbench);
  template <class Sender, class Signal>
  Status waitFor(Sender& sender, Signal signal, const std::function<void()>& start);
  Status waitUntil(const std::function<bool()>& reached, const char* what);
  Status showFailure(MainWindow& window);
  Status showList(MainWindow& window);
  Status showComparison(MainWindow& window);
  Status showWhyNot(MainWindow& window);
  Status showWhatIf(MainWindow& window);
  Status showDraft(MainWindow& window, const QModelIndex& channel);
  Status showBlastRadius(MainWindow& window);
  Status showInventedUser(MainWindow& window);
  Status showTables(MainWindow& window);
  Status showIndexes(MainWindow& window);
  Status showIndexTools(MainWindow& window);
  Status showRules(MainWindow& window);
  Status showFiles(MainWindow& window);
  Status showFunnel(MainWindow& window);
  Status showStageLog(MainWindow& window);
  Status showLoggedRequest(MainWindow& window);
  Status showExperiments(MainWindow& window);
  Status showModels(MainWindow& window);
  Status showLeaderboards(MainWindow& window);
  Status showSeveralBoards(MainWindow& window);
  Status showBoardLooks(MainWindow& window);
  Status showFreshness(MainWindow& window);
  Status showImport(MainWindow& window);
  Status trainMixture(MainWindow& window, const ModelConfig& own);
  Status showRun(MainWindow& window, const char* run, const char* page);
  Status showPalette(MainWindow& window);
  Status showGuide(MainWindow& window);
  Status showDialogs(MainWindow& window);
  Status showRunningJob(MainWindow& window);
  Status save(QWidget& widget, const QString& view);

  QString workspace_;
  QString user_;
  QDir folder_;
  QString suffix_;
  QStringList files_;
  QString failure_;
  QTemporaryDir logs_; ///< of the funnel and of experiments, which must not stay in the workspace
};

} // namespace rankwright
