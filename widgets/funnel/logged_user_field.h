#pragma once

#include <QLineEdit>
#include <QStringListModel>
#include <QTimer>

#include <filesystem>
#include <string>

namespace rankwright {

class JobRunner;
struct Error;

/// A line for the key of a user whom a stage log has: keys that begin with what is typed complete it. Enter,
/// or leaving the line, asks whether the log has the user.
class LoggedUserField final : public QLineEdit {
  Q_OBJECT

public:
  /// The runner outlives this.
  explicit LoggedUserField(JobRunner& jobs, QWidget* parent = nullptr);

  /// Whose users complete and count from now on; an empty path for none.
  void setLog(const std::filesystem::path& log);

  /// Shows the user who was accepted last, or another one, without telling.
  void setUser(const std::string& user);
  const std::string& user() const { return user_; }

signals:
  /// Another user was entered, one of the log; or the line was emptied.
  void entered();
  /// What is typed is no user of the log; an empty text once it is something else again.
  void refused(const QString& problem);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build();
  void offer();
  void showOffer(const std::vector<std::string>& users);
  void enter();
  void forgive();
  void accept(const std::string& user);
  void refuse(const Error& error);
  QString slot(const char* part) const;

  JobRunner& jobs_;
  std::filesystem::path log_;
  std::string user_;
  QString refused_; ///< what was typed and is no user; empty for none
  QStringListModel offered_;
  QTimer pause_; ///< while a key is being typed
};

} // namespace rankwright
