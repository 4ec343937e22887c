#pragma once

#include "core/base/error.h"
#include "widgets/command/command_registry.h"
#include "widgets/simulator/compared_list.h"

#include <QAction>
#include <QJsonArray>
#include <QObject>

#include <memory>
#include <utility>
#include <vector>

namespace rankwright {

class JobRunner;

/// Keeps the baseline of a view and what a person does with it: take the list that is shown, clear, save,
/// read from a file.
class ListBaseline final : public QObject {
  Q_OBJECT

public:
  /// `dialogs` is the parent of the dialogs that ask for a file.
  ListBaseline(JobRunner& jobs, QWidget& dialogs);

  /// nullptr when there is none.
  const std::shared_ptr<const Baseline>& baseline() const { return baseline_; }

  /// The list that is shown now, which can become the baseline; nullptr for none.
  void setShown(std::shared_ptr<const RecordedList> shown);

  void takeShown();
  void clear();
  /// Writes the baseline: CSV or JSON by the file's ending.
  void saveTo(const QString& path);
  void readFrom(const QString& path);

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  std::vector<std::pair<QAction*, CommandSpec>> commands() const { return commands_; }
  QAction* action(const QString& id) const;

  /// For a session: the baseline as text. Empty for none, and for a list too long to be written every few
  /// seconds.
  QJsonArray state() const { return state_; }
  void restore(const QJsonArray& state);

signals:
  /// Another baseline, or none.
  void changed();
  void saved(const QString& path);
  void failed(const QString& title, const rankwright::Error& error);

private:
  void addCommands();
  void addCommand(CommandSpec spec, void (ListBaseline::*call)());
  void chooseSaveFile();
  void chooseFile();
  void setBaseline(std::shared_ptr<const Baseline> baseline, const QJsonArray& state);
  void enableCommands();

  JobRunner& jobs_;
  QWidget& dialogs_;
  std::shared_ptr<const RecordedList> shown_;
  std::shared_ptr<const Baseline> baseline_;
  QJsonArray state_; ///< of `baseline_`: the text of its list and the name of its file
  std::vector<std::pair<QAction*, CommandSpec>> commands_;
};

} // namespace rankwright
