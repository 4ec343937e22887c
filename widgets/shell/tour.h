#pragma once

#include "core/base/result.h"

#include <QDir>
#include <QObject>
#include <QSize>
#include <QString>

namespace rankwright {

class Appearance;
class MainWindow;

/// Renders every view to PNG files, in two sizes, light and dark, through the window that people use.
class Tour final : public QObject {
  Q_OBJECT

public:
  Tour(Appearance& appearance, const QString& workspace, const QString& user, const QString& folder);

  /// Names of the files end with `-<light|dark>-<width>x<height>.png`.
  /// Errors: Io for the folder or a file; those of opening the workspace and of the request.
  Status run();

  /// What was written, in order.
  const QStringList& files() const { return files_; }

signals:
  /// What the tour waits for will not come.
  void interrupted();

private:
  void listenTo(MainWindow& window);
  Status showViews(MainWindow& window);
  template <class Sender, class Signal, class Start>
  Status waitFor(Sender& sender, Signal signal, Start start);
  Status showWelcome(MainWindow& window);
  Status showFailure(MainWindow& window);
  Status showList(MainWindow& window);
  Status showWhyNot(MainWindow& window);
  Status showRunningJob(MainWindow& window);
  Status save(MainWindow& window, const QString& view);

  Appearance& appearance_;
  QString workspace_;
  QString user_;
  QDir folder_;
  QSize size_;
  QString suffix_;
  QStringList files_;
  QString failure_;
};

} // namespace rankwright
