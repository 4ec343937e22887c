#pragma once

#include "widgets/common/address.h"
#include "widgets/simulator/blast_radius_job.h"

#include <QJsonObject>
#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QSplitter;
class QTabWidget;

namespace rankwright {

class DataTable;
class FactView;
class JobRunner;
class StepQueue;

/// What a replay found: the figures, and tables of the users, apps, categories and developers that change.
class BlastRadiusResult final : public QWidget {
  Q_OBJECT

public:
  /// The runner outlives this.
  explicit BlastRadiusResult(JobRunner& jobs, QWidget* parent = nullptr);

  /// Another answer comes part by part, a turn each, so that none takes longer than a frame.
  void showAnswer(SharedBlastRadius answer);
  /// nullptr before the first one.
  const SharedBlastRadius& answer() const { return answer_; }

  FactView* figures() const { return figures_; }
  DataTable* users() const { return users_; }
  DataTable* items() const { return items_; }
  /// The table of a feature's exposure; nullptr when no answer had it.
  DataTable* exposure(const std::string& feature) const;
  QTabWidget* tabs() const { return tabs_; }

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  void followed(const rankwright::Address& address);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  DataTable* addTable(const QString& id, const QString& title, const QString& emptySentence);
  QWidget* buildFigures();
  void showFigures();
  void giveRoom();
  DataTable* exposureTable(const std::string& feature);

  JobRunner& jobs_;
  StepQueue* steps_;
  SharedBlastRadius answer_;
  QLabel* headline_;
  QLabel* interval_;
  FactView* figures_;
  QTabWidget* tabs_;
  QSplitter* parts_;
  bool hasRoom_ = false; ///< whether the parts have sizes that somebody gave them
  DataTable* users_ = nullptr;
  DataTable* items_ = nullptr;
  std::map<std::string, DataTable*> exposures_;
};

} // namespace rankwright
