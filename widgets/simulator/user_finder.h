#pragma once

#include "core/feature/user_store.h"
#include "widgets/simulator/user_directory.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace rankwright {

class JobRunner;
class SearchPanel;
class WrappedLabel;

/// Finds a user: by key and by what the profile says, or by a condition on features, e.g. "country = Spain
/// and installs > 20".
class UserFinder final : public QWidget {
  Q_OBJECT

public:
  explicit UserFinder(JobRunner& jobs, QWidget* parent = nullptr);

  /// All users of the store; nullptr for none.
  void setUsers(std::shared_ptr<const UserStore> users);
  /// Shows a user as the picked one without telling it; a condition that hides them is taken away.
  void showPicked(UserId user);

  SearchPanel* panel() const { return panel_; }
  QLineEdit* condition() const { return condition_; }

signals:
  void picked(rankwright::UserId user);

private:
  void build();
  void find();
  void showUsers(std::shared_ptr<const std::vector<UserId>> some);
  void explainCondition();
  void say(const QString& text);

  JobRunner& jobs_;
  std::shared_ptr<const UserStore> users_;
  std::shared_ptr<const UserDirectory> directory_;
  QLineEdit* condition_;
  WrappedLabel* answer_;
  SearchPanel* panel_;
};

} // namespace rankwright
