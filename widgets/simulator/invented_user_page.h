#pragma once

#include "core/workspace/personas.h"
#include "core/workspace/workspace.h"

#include <QWidget>

#include <memory>

class QAction;

namespace rankwright {

class InventedUserForm;
class JobRunner;

/// A user who is not in the store, described by features: stands where users are picked.
class InventedUserPage final : public QWidget {
  Q_OBJECT

public:
  /// The runner outlives the page. `copy` fills the fields with a user of the store; `save` keeps the request
  /// as a persona.
  InventedUserPage(JobRunner& jobs, QAction* copy, QAction* save, QWidget* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Fills the fields with what the store has of the user, as a job.
  void copyUser(UserId user);

  /// Makes the fields where they were not wanted before.
  InventedUserForm* form();

signals:
  /// Another user is described.
  void changed();
  /// A person is done with it.
  void left();

private:
  void build(QAction* copy, QAction* save);
  void clear();
  void readValues();

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  InventedUserForm* form_;
  bool hasFields_ = false; ///< of the workspace
};

} // namespace rankwright
