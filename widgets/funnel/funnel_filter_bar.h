#pragma once

#include "core/funnel/funnel_filter.h"
#include "core/funnel/stage_log_info.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace rankwright {

class FilterChips;
class JobRunner;
class LoggedUserField;

/// Which requests of a log count: scene, pipeline, configuration, user, time span. What is set stands below
/// as chips that remove it.
class FunnelFilterBar final : public QWidget {
  Q_OBJECT

public:
  /// The runner outlives this.
  explicit FunnelFilterBar(JobRunner& jobs, QWidget* parent = nullptr);

  ~FunnelFilterBar() override;

  /// Offers what there is in the log; a filter that it cannot answer goes, without being told.
  void setLog(const StageLogInfo& log);

  const FunnelFilter& filter() const { return filter_; }
  /// Sets the filter without telling. Before `setLog` it waits for it.
  void setFilter(const FunnelFilter& filter);

  /// Takes the user out of the filter, since the log has none of that key, and says so; without telling.
  void refuseUser(const QString& problem);

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

  QComboBox* scenes() const { return scenes_; }
  QComboBox* pipelines() const { return pipelines_; }
  QComboBox* configurations() const { return configurations_; }
  LoggedUserField* user() const { return user_; }
  QDateTimeEdit* since() const { return since_; }
  QDateTimeEdit* until() const { return until_; }
  QCheckBox* withTaken() const { return withTaken_; }
  FilterChips* chips() const { return chips_; }

signals:
  /// A person set another filter.
  void changed();

private:
  /// A filter that is set: what it says and how it goes.
  struct SetFilter {
    QString text;
    FunnelFilter without;
  };

  void nameParts();
  void buildLayout();
  void connectParts();
  QComboBox* makeBox(const char* id, const QString& name, const QString& toolTip);
  QDateTimeEdit* makeTime(const char* id, const QString& name, const QString& toolTip);
  void offerTimes(const StageLogInfo& log);
  void sayOfUser(const QString& problem);
  void showFilter();
  void showChips();
  void take(const FunnelFilter& filter);
  FunnelFilter entered() const;
  std::vector<SetFilter> setFilters() const;

  FunnelFilter filter_;
  std::optional<std::int64_t> first_; ///< of the log's times, whole minutes around all of them
  std::optional<std::int64_t> end_;
  QComboBox* scenes_;
  QComboBox* pipelines_;
  QComboBox* configurations_;
  LoggedUserField* user_;
  QLabel* userProblem_;
  QDateTimeEdit* since_;
  QDateTimeEdit* until_;
  QWidget* times_ = nullptr;
  QCheckBox* withTaken_;
  FilterChips* chips_;
  QTimer pause_; ///< while a time is being typed
};

} // namespace rankwright
