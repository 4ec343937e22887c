#pragma once

#include "widgets/simulator/blast_radius_job.h"

#include <QObject>
#include <QString>

class QWidget;

namespace rankwright {

class JobRunner;

/// Writes a blast radius as `rankwright-cli diff-config` prints it: a page of Markdown, in the language of
/// the window, JSON, or CSV with a row for each user.
class BlastRadiusExport final : public QObject {
  Q_OBJECT

public:
  /// The runner outlives this.
  explicit BlastRadiusExport(JobRunner& jobs, QObject* parent = nullptr);

  /// What is written from now on, and what it was asked with.
  void setAnswer(BlastRadiusRequest request, SharedBlastRadius answer);

  /// Asks for a file and its format; not modal.
  void chooseFile(QWidget* parent);
  /// The format goes by the ending: .md, .json, .csv. Nothing is written without an answer.
  void exportTo(const QString& path);
  /// Puts the page of Markdown on the clipboard.
  void copy();

signals:
  void exported(const QString& path);
  void copied();
  void failed(const QString& title, const rankwright::Error& error);

private:
  JobRunner& jobs_;
  BlastRadiusRequest request_;
  SharedBlastRadius answer_;
};

} // namespace rankwright
